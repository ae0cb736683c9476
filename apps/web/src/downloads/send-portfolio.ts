import type { Response } from 'express';
import { contentDisposition } from '#evidence';
import { portfolioFileName, type PortfolioForActor } from '#portfolio';
import { NotFound } from '#refusals';
import type { ObjectStore } from '#storage';
import { untrustedContentHeaders, sendObject } from './send-object.js';

/**
 * Sends the PDF of a portfolio that was loaded through the actor. For saving only: whoever opens it does so in
 * their own reader, not on a page of ours.
 *
 * @throws NotFound for one that is not built; Unavailable `storage`
 */
export async function sendPortfolio(
  response: Response,
  store: ObjectStore,
  centreId: string,
  portfolio: PortfolioForActor,
): Promise<void> {
  if (portfolio.state !== 'ready' || !portfolio.objectKey) throw new NotFound('portfolio');
  const bytes = await store.read(centreId, portfolio.objectKey);
  response.set({
    ...untrustedContentHeaders,
    'Content-Type': 'application/pdf',
    'Content-Disposition': contentDisposition('attachment', portfolioFileName(portfolio)),
    'Content-Length': String(portfolio.bytes),
  });
  await sendObject(bytes, response);
}
