import type { CheckedDraft, ItemPlace } from '#standard-drafts';
import { type FieldFinding, sectionLetters, type Standard } from '#standards';
import { paths } from '../../http/paths.js';
import { itemAt, positionOf } from '../draft-corrections/item-position.js';
import { findingWords } from './command-line-words.js';
import type { Locale } from '../../layout/locale.js';

/** What is wrong in a draft, and the way to where it is corrected: a page of its own, or a line of the text. */
export interface FindingView {
  readonly text: string;
  readonly place: string;
  readonly href?: string;
  readonly line?: number;
}

type Wrong = Extract<CheckedDraft, { outcome: 'wrong' }>;

export function findingViews(locale: Locale, draftId: string, { findings, shaped }: Wrong): FindingView[] {
  const say = locale.words('standard-drafts');
  const byLine = findings.map((finding): FindingView => ({
    line: finding.line,
    place: say('place', { line: finding.line, column: finding.column }),
    text: findingWords(locale, finding),
  }));
  const byField =
    shaped?.findings.map((finding) => correctionOf(locale, draftId, shaped.standard, finding)) ?? [];
  // What has a page of its own is said there; for all else the line of the text is the way.
  return byField.length > 0 && byField.every((one) => one !== undefined) ? byField : byLine;
}

function correctionOf(
  locale: Locale,
  draftId: string,
  standard: Standard,
  finding: FieldFinding,
): FindingView | undefined {
  const text = findingWords(locale, finding);
  const amongFields = (name: string) => ({
    text,
    place: fieldName(locale, name),
    href: paths.standardDraftFields.to({ draftId }),
  });
  const [language, kind, list, item, below, sub] = finding.path;
  if (language !== 'en' && language !== 'cy')
    return language === 'provenance' ? undefined : amongFields(String(language));
  if (kind !== 'performance' && kind !== 'knowledge')
    return kind === undefined || kind === 'glossary' || kind === 'links'
      ? undefined
      : amongFields(String(kind));
  if (list !== 'items') return undefined;
  if (typeof item !== 'number')
    return {
      text,
      place: locale.words('standards')(kind),
      href: paths.standardDraftAddition.to({ draftId, kind, after: 'end' }),
    };
  const place: ItemPlace = { kind, item, ...(below === 'subItems' && typeof sub === 'number' && { sub }) };
  const found = itemAt(standard, place);
  if (!found) return undefined;
  const href = paths.standardDraftItem.to({ draftId, kind, position: positionOf(place) });
  return { text, place: sectionLetters[kind] + found.number, href };
}

const fieldName = (locale: Locale, name: string): string =>
  locale.words('draft-corrections').code('fields', name);
