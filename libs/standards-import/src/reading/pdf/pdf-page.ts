/** A run of letters on a page. Coordinates are points, from the bottom left of the page. */
export interface PdfItem {
  readonly str: string;
  /** The last two are x and y of its baseline; the first two say how it is turned. */
  readonly transform: readonly number[];
  readonly width: number;
  /** The size of its letters. */
  readonly height: number;
  readonly fontName: string;
}

export interface PdfPage {
  /** In the order in which the page draws them. */
  readonly items: readonly PdfItem[];
  /** The names of the fonts that are bold, among those of the items. */
  readonly boldFonts: ReadonlySet<string>;
}
