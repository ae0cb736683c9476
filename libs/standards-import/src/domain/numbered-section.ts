import type { CriterionKind, Language } from '#standards/domain';
import { sectionIntroduction } from './heading-names.js';
import { familyOf, lastNumber, type FoundItem } from './item-tree.js';
import { ItemsSoFar } from './items-so-far.js';
import type { Part } from './joining.js';
import { markCandidates, type Marked } from './mark-candidates.js';
import { placeOfMark } from './place-of-mark.js';
import { doubt, look, type Reading } from './reading.js';
import { interrupted, type FoundSection, type SectionStrip } from './section-strip.js';
import { itemsApart } from './several-on-a-line.js';
import type { Strip } from './strip.js';
import { afterItem, beforeFirst, isBareSubItem } from './unmarked-lines.js';
import { lookaheadLines, maxIntroductionLines } from './thresholds.js';

/** The performance criteria or the knowledge items as they were found. */
export interface FoundNumberedSection {
  readonly kind: CriterionKind;
  readonly language: Language;
  readonly introduction: readonly Part[];
  readonly items: readonly FoundItem[];
}

/** Reads the items of a section, line by line: marks, sub-items, headings between items, sentences that run on. */
export function readNumberedSection(section: FoundSection, reading: Reading): FoundNumberedSection {
  const candidates = markCandidates(section.strips);
  const told = (strip: Strip, sure: boolean) => (sure ? look : doubt)(reading, 'several-on-a-line', strip.of);
  const marked = itemsApart(candidates, told, everyNumberIsOne(candidates)) as SectionMarked[];
  const soFar = new ItemsSoFar(reading);
  if (marked.every(({ mark }) => !mark)) readUnmarked(marked, soFar, reading);
  else readMarked(marked, soFar, reading);
  soFar.close();
  const { introduction, items } = soFar;
  return { kind: section.section as CriterionKind, language: section.language, introduction, items };
}

type SectionMarked = Marked & { readonly strip: SectionStrip };

function readMarked(marked: readonly SectionMarked[], soFar: ItemsSoFar, reading: Reading): void {
  const allOnes = everyNumberIsOne(marked);
  const introductions = introductionLines(marked);
  marked.forEach(({ strip, mark, unclear }, index) => {
    if (unclear) doubt(reading, 'mark-unclear', strip.of, { mark: mark!.printed });
    const following = marked.slice(index + 1, index + 1 + lookaheadLines);
    const list = {
      items: soFar.items,
      belowGroup: soFar.open === 'group',
      following,
      allOnes,
      inSentence: inSentence(strip, soFar, reading),
    };
    const place = mark && placeOfMark(mark, strip.indent, list);
    if (place?.level === 'top' || place?.level === 'sub') {
      if (place.doubt) doubt(reading, place.doubt, strip.of, { mark: mark!.printed });
      soFar.begin(strip, mark, place.level);
    } else if (place?.level === 'deeper') {
      doubt(reading, 'list-too-deep', strip.of, { text: strip.text });
      soFar.goOn(strip);
    } else {
      if (place?.doubt) doubt(reading, place.doubt, strip.of, { mark: mark!.printed });
      readLine(strip, following, introductions, soFar, reading);
    }
  });
}

/** Whether the line before has no room for the first word of this one, and nothing stands between. */
const inSentence = (strip: SectionStrip, { previous }: ItemsSoFar, { isFull }: Reading): boolean =>
  previous !== undefined && !interrupted(strip) && isFull(previous, strip);

/** A line that begins no item. */
function readLine(
  strip: SectionStrip,
  following: readonly Marked[],
  introductions: readonly (readonly SectionStrip[])[],
  soFar: ItemsSoFar,
  reading: Reading,
): void {
  const phrase = introductions.find((lines) => lines.includes(strip));
  const alone = soFar.introduction.every((part) => phrase?.some((line) => line === part));
  if (phrase && alone && soFar.items.length === 0) soFar.introduce(strip);
  else if (phrase) reading.ledger.enter([strip]);
  else if (soFar.open === 'group' || soFar.open === 'stray') soFar.goOn(strip);
  else if (soFar.items.length === 0) {
    const is = beforeFirst(strip, soFar.introduction.length > 0);
    if (is === 'introduction') soFar.introduce(strip);
    else if (is === 'group') soFar.head(strip);
    else soFar.stray(strip);
  } else if (isBareSubItem(strip, soFar.previous!, soFar.items.at(-1)!, reading.isFull)) {
    doubt(reading, 'items-without-marks', strip.of, { text: strip.text });
    soFar.begin(strip, undefined, 'sub');
  } else {
    const found = afterItem(strip, soFar.previous!, following, reading.isFull);
    if (found.guess) doubt(reading, 'line-unclear', strip.of, { text: strip.text });
    if (found.is === 'more') soFar.goOn(strip);
    else if (found.is === 'group') soFar.head(strip);
    else soFar.stray(strip);
  }
}

/** The lines that print an introduction, at the head of the section or once more on another page. */
function introductionLines(marked: readonly SectionMarked[]): SectionStrip[][] {
  return marked.flatMap((_, index) => {
    for (let length = 1; length <= maxIntroductionLines; length++) {
      const lines = marked.slice(index, index + length);
      if (lines.some(({ mark }) => mark)) return [];
      const strips = lines.map(({ strip }) => strip);
      if (sectionIntroduction(strips.map(({ text }) => text).join(' '))) return [strips];
    }
    return [];
  });
}

/** Criteria without any marks: each paragraph is taken for one, and that is doubted. */
function readUnmarked(marked: readonly SectionMarked[], soFar: ItemsSoFar, reading: Reading): void {
  for (const { strip } of marked) {
    const first = soFar.items.length === 0 && soFar.introduction.length === 0;
    if (first && (sectionIntroduction(strip.text) || strip.text.endsWith(':'))) soFar.introduce(strip);
    else if (soFar.items.length === 0 || interrupted(strip)) soFar.begin(strip, undefined, 'top');
    else soFar.goOn(strip);
  }
  const first = soFar.items[0]?.parts[0]?.of;
  if (first) doubt(reading, 'items-without-marks', first);
}

/** Of the numbers furthest left; those of lists below may count. */
function everyNumberIsOne(marked: readonly Marked[]): boolean {
  const numbered = marked.filter(({ mark }) => mark && familyOf(mark) === 'number');
  const edge = Math.min(...numbered.map(({ strip }) => strip.indent));
  const outer = numbered.filter(({ strip }) => strip.indent <= edge + 1);
  return outer.length > 1 && outer.every(({ mark }) => lastNumber(mark) === 1);
}
