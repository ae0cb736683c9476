import type { Strip } from './strip.js';

/** The mark before an item: `1.`, `P1.1`, `(a)`, `•`. */
export interface Mark {
  readonly style: 'number' | 'letter' | 'bullet';
  /** As printed, without white space at its ends. */
  readonly printed: string;
  /** What stands before and after the number or letter: `P`, `(` … `.`, `)`. */
  readonly before: string;
  readonly after: string;
  /** `[6, 1]` of `6.1`, `[3]` of `(c)`, nothing of a bullet. */
  readonly numbers: readonly number[];
  /** The number it would be if its letters were Roman. */
  readonly roman?: number;
  /** The section that its letter names: P or K. */
  readonly kind?: 'performance' | 'knowledge';
  /** The code of the standard before the number: `BE2` of `BE2.1`. */
  readonly code?: string;
  /** Nothing but a number, which may as well begin a line of a sentence. */
  readonly bare: boolean;
}

export interface MarkFound extends Mark {
  /** How many characters of the text it takes. */
  readonly length: number;
}

const bullets = '•·●○◦▪■□▫◆◇‣⁃∙➢➤❖✓✔➔→►\uf000-\uf0ff';
const bulletAtStart = new RegExp(`^(?:[${bullets}]+|[-–—*](?=\\s|$))\\s*`);
const kindAtStart =
  /^((P|K)(?:C|U)?)\s?((?:\d{1,3}\.){0,2}\d{1,3})(\)|:|\.(?!\d))?(?=\s|$|(?<=[.):])\p{L}|\p{Ll}|\p{Lu}\p{Ll})\s*/u;
const codeAtStart = /^([A-Z]{2,10}\d{0,4}\.)(\d{1,3}(?:\.\d{1,3})?)(\)|:|\.(?!\d))?(?=\s|$)\s*/;
const numberAtStart =
  /^(\(?)((?:\d{1,3}\.){0,2}\d{1,3})(\)\.?|\.\)?(?!\d)|:)?(?=\s|$|(?<=[.)])[^\s\d.,;:%])\s*/u;
const letterAtStart = /^(\(?)([ivxl]{1,6}|[a-z]{1,2}|[A-Z])(\)\.?|\.)(?=\s|$|(?<=\))\S)\s*/;

/** The mark at the start of a text. Whether it is one, its place in the list must tell. */
export function markAtStart(text: string): MarkFound | undefined {
  const bullet = bulletAtStart.exec(text);
  if (bullet) return afterBullet(text, bullet[0]);
  return kindMark(text) ?? codeMark(text) ?? numberMark(text) ?? letterMark(text);
}

/** The mark of a strip: what the structure gives, what is typed, or both (`•` and `6.1`). */
export function markOf(strip: Strip): MarkFound | undefined {
  const typed = markAtStart(strip.text) ?? letterO(strip);
  if (strip.marker === undefined) return typed;
  const given = markAtStart(`${strip.marker.trim()} `);
  const stated = given ?? bulletMark(strip.marker.trim(), 0);
  if (typed && stated.style === 'bullet' && !typed.bare) return typed;
  return { ...stated, bare: false, length: 0 };
}

/** A publication may put both a dash and a number before its sub-items. */
function afterBullet(text: string, bullet: string): MarkFound {
  const inner = /^[-–—*]/.test(bullet)
    ? (kindMark(text.slice(bullet.length)) ?? numberMark(text.slice(bullet.length)))
    : undefined;
  if (!inner || inner.bare) return bulletMark(bullet.trim(), bullet.length);
  const length = bullet.length + inner.length;
  return { ...inner, printed: text.slice(0, length).trim(), length };
}

const bulletMark = (printed: string, length: number): MarkFound => ({
  style: 'bullet',
  printed,
  before: printed,
  after: '',
  numbers: [],
  bare: false,
  length,
});

/** Word processors print an `o` for a hollow bullet; in Welsh it is a word, so a wide gap must follow. */
function letterO({ of, text }: Strip): MarkFound | undefined {
  return /^\s*o(\t|\s{2,})\S/.test(of.text) && text.startsWith('o ') ? bulletMark('o', 2) : undefined;
}

function kindMark(text: string): MarkFound | undefined {
  const found = kindAtStart.exec(text);
  if (!found) return undefined;
  const [all, before, letter, number, after = ''] = found;
  return {
    ...numbered(all, before!, number!, after),
    kind: letter === 'P' ? 'performance' : 'knowledge',
    bare: false,
  };
}

function codeMark(text: string): MarkFound | undefined {
  const found = codeAtStart.exec(text);
  if (!found) return undefined;
  const [all, before, number, after = ''] = found;
  return { ...numbered(all, before!, number!, after), code: before!.slice(0, -1), bare: false };
}

function numberMark(text: string): MarkFound | undefined {
  const found = numberAtStart.exec(text);
  if (!found) return undefined;
  const [all, before, number, after = ''] = found;
  if (before === '(' && !after.startsWith(')')) return undefined;
  const mark = numbered(all, before!, number!, after);
  if (mark.numbers.includes(0)) return undefined;
  return { ...mark, bare: before === '' && after === '' && mark.numbers.length === 1 };
}

const numbered = (all: string, before: string, number: string, after: string): Omit<MarkFound, 'bare'> => ({
  style: 'number',
  printed: all.trim(),
  before,
  after,
  numbers: number.split('.').map(Number),
  length: all.length,
});

function letterMark(text: string): MarkFound | undefined {
  const found = letterAtStart.exec(text);
  if (!found) return undefined;
  const [all, before, letters, after] = found;
  if (before === '(' && !after!.startsWith(')')) return undefined;
  const roman = romanNumber(letters!);

  return {
    style: 'letter',
    printed: all.trim(),
    before: before!,
    after: after!,
    numbers: letters!.length > 2 ? [] : [letterNumber(letters!.toLowerCase())],
    ...(roman !== undefined && { roman }),
    bare: false,
    length: all.length,
  };
}

/** 1 of `a`, 26 of `z`, 27 of `aa`. */
const letterNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);

const tens = ['', 'x', 'xx', 'xxx'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const romans = tens.flatMap((ten) => ones.map((one) => ten + one));

function romanNumber(letters: string): number | undefined {
  const at = romans.indexOf(letters);
  return at < 1 ? undefined : at;
}
