import { editionReference } from './edition-reference.js';

/**
 * What a portfolio is called when saved: 'SFJBMS05-9A0C-11E2-77B3.pdf', with the reference that its pages bear; a draft
 * says so. Nobody is named: names of files end up in logs, e-mails and lists of recent documents.
 */
export const portfolioFileName = (portfolio: {
  readonly id: string;
  readonly code: string;
  readonly draft: boolean;
}): string => `${portfolio.code}-${editionReference(portfolio.id)}${portfolio.draft ? '-draft' : ''}.pdf`;
