import type { Response } from 'express';

/** After a form was taken: on to a page (303), where what was done is told once. */
export function seeOther(response: Response, href: string, notice?: string): void {
  if (notice) response.req.session.tellNext(notice);
  response.redirect(303, href);
}
