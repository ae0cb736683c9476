import type { DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** How text looks where it stands. */
export interface Look {
  /** Depth of lists and quotations, and what margins add to it. */
  readonly depth: number;
  readonly bold: boolean;
  readonly heading: boolean;
  readonly raised: boolean;
  /** White space stands as written. */
  readonly asWritten: boolean;
}

export const plain: Look = { depth: 0, bold: false, heading: false, raised: false, asWritten: false };

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
  tfoot th thead tr ul`.split(/\s+/),
);
const dropped = new Set(
  `applet area audio base button canvas col colgroup datalist embed frame frameset head iframe img input link math
  meta noembed noframes noscript object option param picture rp rt script select source style svg template textarea
  title track video wbr`.split(/\s+/),
);
const deeper = new Set(['ol', 'ul', 'menu', 'dir', 'blockquote', 'dd']);

export const isBlock = ({ tagName }: Element): boolean => blocks.has(tagName);

/** A browser would not draw it, or not as text. */
export const isDropped = (element: Element): boolean =>
  dropped.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');

export const isHeading = ({ tagName }: Element): boolean => /^(h[1-6]|caption|legend)$/.test(tagName);

/** The look inside an element that stands where text looks so. */
export function lookOf(element: Element, outside: Look): Look {
  const { tagName } = element;
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)/i.exec(style)?.[1];
  const bold = /^(b|strong|th)$/.test(tagName) || outside.bold;
  return {
    depth: outside.depth + (deeper.has(tagName) ? 1 : 0) + marginOf(style),
    bold: weight === undefined ? bold : /bold|[6-9]00/i.test(weight),
    heading: outside.heading,
    raised: outside.raised || tagName === 'sup' || /vertical-align\s*:\s*super/i.test(style),
    asWritten: tagName === 'pre' || /white-space\s*:\s*(pre|break-spaces)/i.test(style) || outside.asWritten,
  };
}

/** In half inches: word processors that write HTML set lists in by margins. */
function marginOf(style: string): number {
  const found = /(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d+)?)(px|pt|em|rem|cm|mm|in)/i.exec(style);
  if (!found) return 0;
  const inches = { px: 96, pt: 72, em: 6, rem: 6, cm: 2.54, mm: 25.4, in: 1 }[found[2]!.toLowerCase()] ?? 96;
  return Math.round((Number(found[1]) / inches) * 20) / 10;
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;
