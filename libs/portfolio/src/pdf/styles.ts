import type { Weight } from './typefaces.js';

/** Points. A4 with margins of 20 mm; labels hang in a column of their own, so that text lines stay near 75 characters. */
export const page = { width: 595.28, height: 841.89, margin: 56.69 } as const;
export const measure = page.width - 2 * page.margin;
export const hang = 92;

export const ink = {
  text: '#1a1d21',
  secondary: '#505a5f',
  accent: '#0b3d3a',
  link: '#0b5a8a',
  warning: '#7a1f12',
  rule: '#b1b4b6',
  faint: '#dfe2e3',
} as const;

export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
  readonly align?: 'left' | 'right';
}

export const type = {
  body: { weight: 'regular', size: 10, leading: 14.5, colour: ink.text },
  strong: { weight: 'bold', size: 10, leading: 14.5, colour: ink.text },
  note: { weight: 'italic', size: 10, leading: 14.5, colour: ink.secondary },
  small: { weight: 'regular', size: 8.5, leading: 12, colour: ink.text },
  smallStrong: { weight: 'bold', size: 8.5, leading: 12, colour: ink.text },
  label: { weight: 'regular', size: 8.5, leading: 12, colour: ink.secondary },
  furniture: { weight: 'regular', size: 8, leading: 10, colour: ink.secondary },
  draft: { weight: 'bold', size: 8.5, leading: 10, colour: ink.warning },
  title: { weight: 'bold', size: 26, leading: 32, colour: ink.accent },
  section: { weight: 'bold', size: 18, leading: 23, colour: ink.accent },
  part: { weight: 'bold', size: 12, leading: 16, colour: ink.accent },
  reference: { weight: 'bold', size: 40, leading: 46, colour: ink.accent },
  lead: { weight: 'regular', size: 12, leading: 17, colour: ink.text },
} as const satisfies Record<string, TextStyle>;
