import type { SectionHeading } from './heading-names.js';
import type { Strip } from './strip.js';

/** A strip of a section, once furniture is gone. */
export interface SectionStrip extends Strip {
  /** A new page, a page mark or furniture stands between it and the strip before. */
  readonly page: boolean;
  /** The first print of a line that stands at the edge of other pages too. */
  readonly running?: boolean;
}

/** The lines below a heading, up to the next. */
export interface FoundSection extends SectionHeading {
  readonly strips: SectionStrip[];
}

/** Whether anything stands between a strip and the one before. */
export const interrupted = ({ gap, page }: SectionStrip): boolean => gap || page;

/** The same, as a part of a joined text says it. */
export const overOf = ({ gap, page }: SectionStrip): { over?: 'gap' | 'page' } =>
  page ? { over: 'page' } : gap ? { over: 'gap' } : {};
