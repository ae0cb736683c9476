/** How an edition is called on its pages: the random end of its id, in fours, as '9A0C-11E2-77B3'. */
export const editionReference = (portfolioId: string): string =>
  (portfolioId.replaceAll('-', '').slice(-12).toUpperCase().match(/.{4}/g) ?? []).join('-');
