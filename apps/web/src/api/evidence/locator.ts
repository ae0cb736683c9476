import { type Locator as LocatorShape, longestQuote, type Region as RegionShape } from '#evidence';
import { Fraction, Id, One, Text, Whole } from '../describe/fields.js';

/** A part of a page or picture, in fractions (0 to 1) of its width and height. */
export class Region implements RegionShape {
  @Fraction() readonly x: number;
  @Fraction() readonly y: number;
  @Fraction() readonly width: number;
  @Fraction() readonly height: number;
}

/** Where in the evidence a criterion is shown. Empty means: all of it. */
export class Locator implements LocatorShape {
  @Id({
    optional: true,
    compared: true,
    description: 'Which of its files; none means the text, or the only file.',
  })
  readonly fileId?: string;
  @Whole({ optional: true, min: 1, max: 100_000 }) readonly page?: number;
  @Whole({ optional: true, min: 0, max: 86_400, description: 'Seconds from the beginning.' })
  readonly from?: number;
  @Whole({ optional: true, min: 0, max: 86_400 }) readonly to?: number;
  @Text({ optional: true, max: longestQuote, description: 'The passage, word for word.' })
  readonly quote?: string;
  @One(() => Region, { optional: true }) readonly region?: Region;
}
