import type { Response } from 'express';
import { localeOf } from '../request-locale.js';
import type { Problem } from './problem.js';

/** RFC 9457: `type` is stable, `title` is for people, the rest are facts and codes. */
export function problemDetails(response: Response, problem: Problem, reference: string): void {
  const { status, code, blockers, fields, facts, fault } = problem;
  if (status === 401) response.set('WWW-Authenticate', 'Bearer realm="Attest"');
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:attest:problem:${code}`,
        title: localeOf(response.req).words('refusals').code('titles', code),
        status,
        ...facts,
        ...(blockers && { blockers }),
        ...(fields && { fields }),
        ...(fault && { reference }),
      }),
    );
}
