import type { PdfItem } from './pdf-page.js';

/** What is asked of a page of the PDF library. */
interface PageWithFonts {
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
}

const bold = /bold|black|heavy|demi/i;
/** Looking up the fonts of a page costs as much as reading it; a document uses a few, on its first pages. */
const maxFontLookups = 12;

/** Tells which fonts of each page are bold by name. Fonts are cached: a page without new ones costs nothing. */
export function boldFonts(): (
  page: PageWithFonts,
  items: readonly PdfItem[],
) => Promise<ReadonlySet<string>> {
  const known = new Map<string, boolean>();
  let lookups = 0;
  return async (page, items) => {
    const names = new Set(items.map(({ fontName }) => fontName));
    if (lookups < maxFontLookups && [...names].some((name) => !known.has(name))) {
      lookups++;
      transferWhereMissing();
      await page.getOperatorList().catch(() => undefined);
      for (const name of names) known.set(name, bold.test(nameOf(page, name)));
    }
    return new Set([...names].filter((name) => known.get(name)));
  };
}

function nameOf({ commonObjs }: PageWithFonts, name: string): string {
  if (!commonObjs.has(name)) return '';
  return String((commonObjs.get(name) as { name?: unknown } | null)?.name ?? '');
}

/** The library packs fonts with a method of buffers that Node 20 does not have. */
function transferWhereMissing(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy.buffer;
  };
}
