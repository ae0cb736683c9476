/** A unique reference number as the register prints them: `SFJBE2`, `SFJ BE2`, `SFHCHS36`, `CFA-BAA 121`. */
const urn = /^(?=.{4,24}$)(?=\D*\d)[A-Z]{2,}[A-Z0-9]*(?:[ ./-]?[A-Z0-9]+(?:\.[0-9]+)*){0,3}$/;
const urnFirst =
  /^([A-Z]{2,}[A-Z0-9]*\d[A-Z0-9.]*|[A-Z]{2,5} [A-Z]{0,4}\d+[A-Z0-9.]*)(?=[\s:–-])\s*[:–-]?\s*/;

/** Whether the words are a URN and nothing else. */
export const isUrn = (text: string): boolean => urn.test(text) && !/^(PAGE|P|K|KU|PC) ?\d+$/.test(text);

/** The URN at the start of a text, with what separates it from the rest. */
export function urnAtStart(text: string): { readonly urn: string; readonly length: number } | undefined {
  const found = urnFirst.exec(text);
  return found && isUrn(found[1]!) ? { urn: found[1]!, length: found[0].length } : undefined;
}
