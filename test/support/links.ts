/** Where the first link leads whose address has this in it. */
export const hrefIn = (page: string, part: RegExp): string =>
  [...page.matchAll(/href="([^"]*)"/g)]
    .map(([, href]) => href!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))
    .find((href) => part.test(href))!;
