import { languageFindings, type Standard } from '#standards/domain';
import { columnsApart } from './columns.js';
import { hasCriteria, tellWhatIsMissing } from './completeness.js';
import { draftEdition } from './draft-edition.js';
import { draftStandard } from './draft-standard.js';
import { editionLines } from './edition-lines.js';
import { withoutFootnotes } from './footnotes.js';
import { withoutFurniture } from './furniture.js';
import type { Importing } from './importing.js';
import { languageRuns, type LanguageRun } from './language-runs.js';
import { openLedger } from './ledger.js';
import { measureLines } from './line-ends.js';
import { outlineOf } from './outline.js';
import type { PrintedDocument } from './printed-document.js';
import { doubt, type Reading } from './reading.js';
import { refusalOf, withoutCriteria } from './refusal.js';
import { stripsOf } from './strip.js';
import { findTitle, type FoundTitle } from './title.js';

/**
 * Understands a printed document as a National Occupational Standard: a draft of it, with a remark on every
 * decision that a person should look at, or what the document is instead. Every word of the document stands in the
 * draft, or is a heading, label, mark or furniture, or is quoted in a remark; no word of the draft is invented but
 * what its provenance says is ours. Never throws for what a document holds.
 *
 * @param about.fileName names the draft where the document does not
 */
export function importStandard(document: PrintedDocument, about: { readonly fileName: string }): Importing {
  const apart = columnsApart(stripsOf(document));
  const reading: Reading = {
    ledger: openLedger(document.lines),
    remarks: [],
    isFull: measureLines(document.source, apart),
    source: document.source,
  };
  const strips = withoutFurniture(withoutFootnotes(apart, reading), reading);
  const outline = outlineOf(strips);
  const refused = refusalOf(outline, strips);
  if (refused) return refused;
  const { runs, mixed } = languageRuns(outline);
  if (mixed) doubt(reading, 'both-languages', undefined);
  const titles = runs.map(({ outline }) => findTitle(outline));
  const editions = runs.flatMap((run, index) =>
    readRun(
      run,
      titles[index]!,
      titles.filter((_, other) => other !== index),
      mixed,
      reading,
    ),
  );
  if (!editions.some(({ edition }) => hasCriteria(edition))) return withoutCriteria(document.lines.length);
  const standard = draftStandard(editions, about.fileName, reading);
  if (!editions.some(({ language }) => language === 'en')) doubt(reading, 'welsh-alone', undefined);
  else tellDifferences(standard, reading);
  tellWhatIsMissing(editions, standard, strips, reading);
  tellOpenLines(reading);
  return { outcome: 'draft', standard, remarks: reading.remarks };
}

/** One edition, or two where the languages take turns. */
function readRun(
  { language, outline }: LanguageRun,
  title: FoundTitle,
  others: readonly FoundTitle[],
  mixed: boolean,
  reading: Reading,
) {
  const lines = editionLines(outline, title, others, reading);
  const languages = mixed ? (['en', 'cy'] as const) : [language];
  return languages.map((one) => {
    const own = one === language ? lines : { ...lines, title: { title: [], urn: undefined } };
    return {
      ...draftEdition(own, one, reading),
      lines,
      language: one,
      urn: own.title.urn?.text ?? own.title.runningUrn,
    };
  });
}

/** Where the house rules would find the two editions of another shape. */
function tellDifferences({ en, cy }: Standard, reading: Reading): void {
  for (const { path } of cy ? languageFindings(en, cy) : [])
    reading.remarks.push({
      code: 'languages-differ',
      severity: 'doubt',
      field: path.join('.'),
      facts: { field: path.join('.') },
    });
}

/** The account must balance: a line that was not entered once, whole, is quoted. */
function tellOpenLines({ ledger, remarks }: Reading): void {
  for (const { line, printed, entered } of ledger.open())
    remarks.push({
      code: entered < printed ? 'text-unplaced' : 'text-placed-twice',
      severity: 'doubt',
      line: line.line,
      page: line.page,
      facts: { text: line.text.trim() },
    });
}
