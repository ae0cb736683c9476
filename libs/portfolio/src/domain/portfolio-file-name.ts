/** What a portfolio is called when saved: 'SFJBMS05-Ash Fernley.pdf'; a draft says so. */
export const portfolioFileName = (portfolio: {
  readonly code: string;
  readonly learnerName: string;
  readonly draft: boolean;
}): string => `${portfolio.code}-${portfolio.learnerName}${portfolio.draft ? '-draft' : ''}.pdf`;
