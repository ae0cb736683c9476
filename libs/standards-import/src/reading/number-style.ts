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

const romanParts = {
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
};

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [part, value] of Object.entries(romanParts))
    for (; rest >= value; rest -= value) written += part;
  return written;
}
