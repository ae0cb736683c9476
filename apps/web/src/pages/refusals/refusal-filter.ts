import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database, newId } from '#database';
import { TooMany, Unavailable } from '#refusals';
import { refusalPage } from './refusal-page.js';
import { lateFormPage } from '../sign-in/late-form-page.js';
import { signInPage } from '../sign-in/sign-in-page.js';
import { isApi } from '../../http/api/is-api.js';
import { sealForm } from '../../http/forms/sealed-form.js';
import { paths } from '../../http/paths.js';
import { CentreRequired, StaleFormToken, SignInRequired } from '../../http/routes/preconditions.js';
import type { WebSecrets } from '../../http/secrets.js';
import { SECRETS } from '../../http/web-options.js';
import { logFault, logSlowStatement, logTooMany } from '../../http/refusals/log-fault.js';
import { problemDetails } from '../../http/refusals/problem-details.js';
import { type Problem, toProblem } from '../../http/refusals/problem.js';
import type { Values } from '../../layout/fields.js';
import { localeOf } from '../../http/request-locale.js';

/** The one place where what was thrown becomes an answer: a page for people, problem details for programs. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: WebSecrets,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error);
    const reference = newId();
    if (problem.fault) logFault(error, request, reference);
    if (error instanceof TooMany && error.begins) logTooMany(request, error.retryAfterSeconds);
    if (error instanceof Unavailable && error.part === 'slow-statement') logSlowStatement(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.retryAfterSeconds) response.set('Retry-After', String(problem.retryAfterSeconds));
    if (wantsProblemDetails(request)) return problemDetails(response, problem, reference);
    try {
      await this.answerWithPage(error, problem, reference, response);
    } catch (unshowable) {
      logFault(unshowable, request, reference);
      if (!response.headersSent)
        response.status(500).type('text').send(localeOf(request).words('refusals')('unshowable'));
    }
  }

  private async answerWithPage(
    error: unknown,
    problem: Problem,
    reference: string,
    response: Response,
  ): Promise<void> {
    if (error instanceof SignInRequired && !error.late)
      return response.redirect(303, `${paths.signIn.to()}?next=${encodeURIComponent(error.next)}`);
    if (error instanceof CentreRequired)
      return response.redirect(303, `${paths.centres.to()}?next=${encodeURIComponent(error.next)}`);
    await render(response.status(problem.status), ...this.pageFor(response, error, problem, reference));
  }

  private pageFor(
    { req, locals }: Response,
    error: unknown,
    problem: Problem,
    reference: string,
  ): readonly [view: string, page: object] {
    const locale = localeOf(req);
    if (error instanceof SignInRequired && error.late) {
      const sealed = sealForm(this.secrets.forms, error.late, this.database.clock());
      return ['pages/sign-in/sign-in-page', signInPage(locale, { next: error.next, sealed })];
    }
    if (error instanceof StaleFormToken) return ['pages/sign-in/late-form-page', lateFormPage(error.late)];
    return [
      'pages/refusals/refusal-page',
      refusalPage(locale, problem, reference, locals['posted'] as Values | undefined),
    ];
  }
}

/** Unlike `response.render` alone, a template that fails is noticed here, where there is still an answer to give. */
async function render(response: Response, view: string, page: object): Promise<void> {
  const html = await new Promise<string>((resolve, reject) =>
    response.render(view, page, (fault, text) => (fault ? reject(fault) : resolve(text))),
  );
  response.send(html);
}

/** Programs of the API, and scripts of our pages, which ask for JSON. */
function wantsProblemDetails(request: Request): boolean {
  return isApi(request) || request.accepts(['html', 'json']) === 'json';
}
