export type NumberStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

/** The largest number that Roman numerals write without a bar. */
const largestRoman = 3999;

/** A number as lists write it: 28 is `28`, `ab` or `xxviii`. What a style cannot write stands in digits. */
export function numbered(number: number, style: NumberStyle): string {
  if (style === 'decimal' || number < 1 || number > largestRoman) return String(number);
  const written = style.endsWith('alpha') ? letters(number) : roman(number);
  return style.startsWith('upper') ? written.toUpperCase() : written;
}

function letters(number: number): string {
  let rest = number;
  let written = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  return written;
}

const romanParts: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  return romanParts
    .map(([value, part]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return part.repeat(times);
    })
    .join('');
}
