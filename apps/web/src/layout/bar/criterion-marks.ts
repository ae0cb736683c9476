import { type CriterionState } from '#units';

/** A criterion's state, or the hold that lies over any of them. */
export type MarkName = CriterionState | 'on-hold';

/**
 * The shape of a state in a box of 16 × 16: ○ ◔ ◑ ◕ ● ✕ ↺ ‖ as paths, so that they look the same with every font
 * and print in black and white.
 */
export const markPaths: Readonly<Record<MarkName, string>> = {
  'not-started': ring(),
  'evidence-linked': `${ring()} M8 8V2.5A5.5 5.5 0 0 1 13.5 8Z`,
  'awaiting-assessment': `${ring()} M8 2.5A5.5 5.5 0 0 1 8 13.5Z`,
  'met-awaiting-countersignature': `${ring()} M8 2.5A5.5 5.5 0 0 1 8 13.5Z`,
  'partly-met': `${ring()} M8 8H2.5A5.5 5.5 0 1 0 8 2.5Z`,
  met: 'M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z',
  'not-yet-met': 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8 14 12.6 12.6 14 8 9.4 3.4 14 2 12.6 6.6 8 2 3.4Z',
  reopened: 'M8 2A6 6 0 1 1 2 8H4A4 4 0 1 0 5.2 5.15L7.2 7.2H1V1L3.75 3.75A6 6 0 0 1 8 2Z',
  'on-hold': 'M4 2H7V14H4Z M9 2H12V14H9Z',
};

function ring(): string {
  return 'M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M8 2.5A5.5 5.5 0 1 0 8 13.5A5.5 5.5 0 1 0 8 2.5Z';
}
