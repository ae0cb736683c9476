/**
 * The one change that a published text undergoes: each run of Unicode white space, no-break spaces and
 * line breaks included, becomes one space, and none is left at either end. Quotes, dashes, odd spacing
 * inside words and full stops stay as published.
 */
export function foldWhiteSpace(text: string): string {
  return text.replace(/[\p{White_Space}\uFEFF]+/gu, ' ').trim();
}
