import type { Response } from 'express';
import { saveSession } from './renew-session.js';

/** After a form was taken: on to a page (303), where what was done is told once. */
export function seeOther(response: Response, href: string, notice?: string): void {
  const go = () => response.redirect(303, href);
  if (!notice) return go();
  response.req.session.notice = { text: notice, success: true };
  // Should the session not be kept, what was done is done all the same: only the notice is lost.
  saveSession(response.req).then(go, go);
}
