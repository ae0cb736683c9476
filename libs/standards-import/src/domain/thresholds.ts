/**
 * The limits that the rules of importing decide by, with what is known of each. Lengths are characters, indents are
 * widths of a character. "The five" are the standards in `standards-data`. Where no figure is given the limit is a
 * judgement, tried on the five in sixteen layouts and on 560 generated documents: after a change, run
 * `test/libs/standards-import` and `npm run standards:prove`.
 */

/** The five have titles of up to 116 characters; a longer block than this is a paragraph. */
export const maxTitleLength = 400;

/** Lines that a title is printed on. */
export const maxTitleLines = 4;

/** What a page number and the words around it add to a repeated title. */
export const maxPageNumberLength = 30;

/** Lines of a running head or foot. */
export const maxRunningLines = 3;

/** Lines before the first heading of an edition: its URN and title. */
export const maxLinesBeforeHeading = 6;

/** Lines of a section heading, in a narrow column too. */
export const maxHeadingLines = 5;

/** No heading or introduction in the tables of `heading-names.ts` is longer: such lines need no look-up. */
export const maxPhraseLength = 80;

/** Lines of the introduction to a section. Those of the five have up to 32 characters. */
export const maxIntroductionLines = 4;

/** A longer line between items is not a heading. The five have none. */
export const maxGroupLength = 140;

/** A longer line is not a glossary term. Those of the five have up to 14 characters. */
export const maxTermLength = 80;

/** Lines within which another label must stand for an ordinary word ("Status") to be a label. */
export const labelNeighbourhood = 3;

/** Lines that a decision about a mark looks ahead: bounds the work on a hostile document. */
export const lookaheadLines = 200;

/** What is this much further right than a heading stands in the next column. */
export const minColumnWidth = 6;

/** How much further in than its first line an item may continue, behind a mark such as `SFJHM4.1`. */
export const maxHangingIndent = 12;

/** Lines below its first one on which a heading in a narrow column may continue. */
export const maxColumnHeadingSpan = 12;

/** How much further in than its item a sub-list stands whose bullets are drawn rather than printed. */
export const minSubListIndent = 1.5;

/** The same for a list below a paragraph. */
export const minListIndent = 2;

/** A longer line is a whole paragraph, not one wrapped to a page. Paragraphs of the five are lines of up to 968. */
export const maxWrappedLength = 160;

/** Wrapped lines needed before their ends say how wide the page is. */
export const minWrappedLines = 4;
