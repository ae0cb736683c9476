import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const scss = readFileSync(join(import.meta.dirname, '_tokens.scss'), 'utf8');
const token = (name: string) => match(new RegExp(`\\$${name}: (#[0-9a-f]{6});`))[1]!;
const pair = (name: string) =>
  match(new RegExp(`'${name}': \\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6}),?\\s*\\)`)).slice(1, 3) as [
    string,
    string,
  ];

describe('the contrast of the palette', () => {
  it.each([
    ['header', 'white', 'header', 12.0],
    ['text', 'text', 'white', 16.9],
    ['secondary text', 'secondary', 'white', 7.1],
    ['link', 'link', 'white', 7.4],
    ['link under the pointer', 'link-hover', 'white', 11.8],
    ['main button', 'white', 'button', 6.4],
    ['focus', 'focus-text', 'focus', 14.5],
  ])('of the %s is as designed', (_, text, ground, ratio) => {
    expect(contrast(token(text), token(ground))).toBeCloseTo(ratio, 1);
  });

  it.each([
    ['not-started', 9.4],
    ['evidence-linked', 9.0],
    ['awaiting-assessment', 9.7],
    ['met-awaiting-countersignature', 9.7],
    ['partly-met', 9.1],
    ['met', 8.4],
    ['not-yet-met', 8.0],
    ['reopened', 8.0],
    ['on-hold', 16.9],
  ])('of the state %s is as designed', (state, ratio) => {
    expect(contrast(...pair(state))).toBeCloseTo(ratio, 1);
  });

  it.each([
    ['0', 14.9],
    ['1', 11.4],
    ['2', 7.3],
    ['3', 5.1],
    ['4', 9.4],
  ])('of step %s of the heat map is as designed', (step, ratio) => {
    expect(contrast(...pair(step))).toBeCloseTo(ratio, 1);
  });

  it.each(['text', 'secondary', 'link', 'link-hover', 'wrong', 'met'])(
    'of %s, which is text on the page, is at least 7:1, and 6.5:1 on the grey of panels',
    (name) => {
      expect(contrast(token(name), token('white'))).toBeGreaterThanOrEqual(7);
      expect(contrast(token(name), token('surface'))).toBeGreaterThanOrEqual(6.5);
    },
  );
});

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function match(pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(scss);
  if (!found) throw new Error(`No ${pattern} among the tokens.`);
  return found;
}
