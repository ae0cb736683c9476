import { ModulesContainer } from '@nestjs/core';
import type { Role } from '#people';
import { everyRoute } from '../../apps/web/src/http/routes/every-route.js';
import type { DescribedOperation } from './api-description.js';
import { type ApiAnswer, descriptionOf, type Program } from './api-client.js';
import { type Sample, sampleBody } from './sample-bodies.js';
import { pdf } from './some-files.js';
import type { TestWeb } from './web.js';

/** One operation of the API, and who may come to it. */
export interface Operation extends DescribedOperation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly template: string;
  /** The names of the ids in its address. */
  readonly idsInPath: readonly string[];
  readonly role: Role;
}

const order = ['get', 'put', 'post', 'delete'];

/** Every operation of the description, those that take things away last. */
export async function operationsOf(web: TestWeb): Promise<Operation[]> {
  const { document } = await descriptionOf(web);
  const rules = everyRoute(web.app.get(ModulesContainer));
  const all = Object.entries(document.paths).flatMap(([template, of]) =>
    Object.entries(of).map(([method, operation]): Operation => {
      const pattern = template.replace(/\{(\w+)\}/g, ':$1');
      const route = rules.find((one) => one.pattern === pattern && one.method === method.toUpperCase())!;
      const roles = route.rules!.roles;
      const idsInPath = [...template.matchAll(/\{(\w+Id)\}/g)].map(([, name]) => name!);
      const role = typeof roles === 'string' ? 'learner' : roles[0]!;
      return { ...operation, method: method as Operation['method'], template, idsInPath, role };
    }),
  );
  return all.sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
}

export const jsonSchema = ({ requestBody }: Operation) => requestBody?.content?.['application/json']?.schema;

/** What a schema cannot say: which of its values go together. */
const goTogether = {
  password: 'a fox under a hedge',
  expectedDigest: 'none',
  helpUsed: false,
  toolsUsed: false,
};
const perOperation: Readonly<Record<string, object>> = {
  ReviewsApi_review: { outcome: 'action-required' },
  PortfoliosApi_request: { draft: true },
};

/** A body that it takes, or none. @param known values for fields, by name */
export async function sampleFor(
  web: TestWeb,
  operation: Operation,
  known: object,
): Promise<Sample | undefined> {
  const schema = jsonSchema(operation);
  if (!schema) return undefined;
  const values = { ...goTogether, ...perOperation[operation.operationId], ...known };
  return sampleBody((await descriptionOf(web)).document, schema, values);
}

/** Sends a request of its kind: a small file where one is taken, else this body. */
export function send(
  program: Program,
  operation: Operation,
  path: string,
  body?: unknown,
): Promise<ApiAnswer> {
  const { method, requestBody } = operation;
  if (requestBody?.content?.['application/octet-stream'])
    return program.upload(`${path}?name=plan.pdf`, pdf());
  return method === 'get' || method === 'delete' ? program[method](path) : program[method](path, body);
}
