import type { Language } from '#standards/domain';
import { plainPhrase } from './heading-names.js';

export type FieldName =
  | 'urn'
  | 'title'
  | 'developer'
  | 'version'
  | 'dateApproved'
  | 'indicativeReviewDate'
  | 'validity'
  | 'status'
  | 'originatingOrganisation'
  | 'originalUrn'
  | 'occupations'
  | 'suites'
  | 'keywords'
  | 'socCode'
  | 'category';

/** A label that a publication prints before a field of the register. */
export interface FieldLabel {
  readonly field: FieldName;
  readonly language: Language;
  /** One ordinary word, which may as well begin a sentence: a label only in the company of others, or with a colon. */
  readonly ordinary: boolean;
}

const spellings: Readonly<Record<Language, Readonly<Record<FieldName, readonly string[]>>>> = {
  en: {
    urn: ['urn', 'unique reference number', 'nos urn', 'nos reference', 'standard reference', 'reference'],
    title: ['title', 'nos title', 'standard title', 'title of standard', 'unit title'],
    developer: ['developed by', 'developer', 'developing organisation'],
    version: ['version number', 'version no', 'version'],
    dateApproved: ['date approved', 'approval date', 'date of approval', 'approved date'],
    indicativeReviewDate: ['indicative review date', 'review date', 'indicative date of review'],
    validity: ['validity'],
    status: ['status'],
    originatingOrganisation: ['originating organisation', 'originating organization', 'originating body'],
    originalUrn: ['original urn', 'original reference number', 'original unique reference number'],
    occupations: ['relevant occupations', 'relevant occupation', 'occupations'],
    suites: ['suite', 'suites', 'suite(s)', 'suite of standards', 'nos suite'],
    keywords: ['keywords', 'key words', 'keyword'],
    socCode: ['soc code', 'soc codes', 'soc', 'standard occupational classification'],
    category: ['category', 'nos category', 'nos categories', 'categories'],
  },
  cy: {
    urn: ['rcu', 'rhif cyfeirnod unigryw', 'cyfeirnod unigryw'],
    title: ['teitl', 'teitl y safon'],
    developer: ['datblygwyd gan'],
    version: ['fersiwn rhif', 'rhif fersiwn', 'rhif y fersiwn', 'fersiwn'],
    dateApproved: ['dyddiad cymeradwyo', 'dyddiad y cymeradwywyd', 'dyddiad y cafodd ei gymeradwyo'],
    indicativeReviewDate: ['dyddiad adolygu dangosol', 'dyddiad adolygu mynegol', 'dyddiad adolygu'],
    validity: ['dilysrwydd'],
    status: ['statws'],
    originatingOrganisation: ['sefydliad gwreiddiol', "sefydliad sy'n cychwyn", 'corff gwreiddiol'],
    originalUrn: ['rcu gwreiddiol', 'urn gwreiddiol', 'cyfeirnod unigryw gwreiddiol'],
    occupations: ['galwedigaethau perthnasol', 'galwedigaethau'],
    suites: ['cyfres', 'cyfresi', 'cyfres o safonau'],
    keywords: ['geiriau allweddol'],
    socCode: ['cod soc', 'codau soc', 'cod sdg'],
    category: ['categori', 'categorïau'],
  },
};

const labels = new Map<string, FieldLabel>(
  (['en', 'cy'] as const).flatMap((language) =>
    Object.entries(spellings[language]).flatMap(([field, names]) =>
      names.map(
        (name) => [name, { field: field as FieldName, language, ordinary: !name.includes(' ') }] as const,
      ),
    ),
  ),
);

/** All labels, in lower case. */
export const labelPhrases: readonly string[] = [...labels.keys()];

const longestFirst = [...labels.keys()].sort((one, other) => other.length - one.length);
const escaped = longestFirst.map((name) => name.replace(/[()]/g, '\\$&').replaceAll("'", "['’]"));
const atStart = new RegExp(`^(${escaped.join('|')})(?=$|[\\s:])(\\s*:)?`, 'i');
/** Several words, and the value close behind in the next column. */
const several = escaped.filter((name) => name.includes(' '));
const atStartAndClose = new RegExp(`^(${several.join('|')})`, 'i');

export interface LabelFound extends FieldLabel {
  /** How many characters label and colon take. */
  readonly length: number;
  readonly colon: boolean;
}

/** The label at the start of a text, if it starts with a capital letter and one stands there. */
export function labelAtStart(text: string): LabelFound | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const found = closeBefore(text) ?? atStart.exec(text);
  const label = found && labels.get(plainPhrase(found[1]!));
  return label ? { ...label, length: found[0].length, colon: Boolean(found[2]) } : undefined;
}

const usualValues: Partial<Record<FieldName, RegExp>> = {
  validity: /^(current|legacy|withdrawn|cyfredol|archived)$/i,
  status: /^(original|tailored|imported|current|gwreiddiol|wedi['’]i deilwra|wedi['’]i fewnforio)$/i,
  version: /^v?\d+(\.\d+)*$/i,
};

/** Whether a value is one that publications print for the field. */
export const isUsualValue = (field: FieldName, value: string): boolean =>
  usualValues[field]?.test(value) ?? false;

/** A label whose value follows without a space, in the next column. */
function closeBefore(text: string): RegExpExecArray | undefined {
  const found = atStartAndClose.exec(text);
  return found && /^(\p{Lu}\p{Ll}|\d)/u.test(text.slice(found[0].length)) ? found : undefined;
}
