import type { Edition, Language, Standard } from '#standards';
import type { Layout } from './layout.js';
import type { Part } from './parts.js';

type FieldOf = (standard: Standard, edition: Edition) => string | null | undefined;

const joined = (names: readonly string[] | undefined) => names?.join('; ');

const fields: readonly (readonly [en: string, cy: string, of: FieldOf])[] = [
  ['Developed by', 'Datblygwyd gan', (_, { developer }) => developer],
  ['Version Number', 'Fersiwn rhif', ({ version }) => version],
  ['Date Approved', 'Dyddiad cymeradwyo', ({ dateApproved }) => dateApproved],
  ['Indicative Review Date', 'Dyddiad adolygu dangosol', (of) => of.indicativeReviewDate],
  ['Validity', 'Dilysrwydd', (_, { validity }) => validity],
  ['Status', 'Statws', (_, { status }) => status],
  ['Originating Organisation', 'Sefydliad gwreiddiol', (_, edition) => edition.originatingOrganisation],
  ['Original URN', 'RCU gwreiddiol', ({ originalUrn }) => originalUrn],
  ['Relevant Occupations', 'Galwedigaethau perthnasol', (_, { occupations }) => joined(occupations)],
  ['Suite', 'Cyfres', (_, { suites }) => joined(suites)],
  ['SOC Code', 'Cod SOC', ({ socCode }) => socCode],
  ['Category', 'Categori', (_, { category }) => category],
  ['Keywords', 'Geiriau Allweddol', (_, { keywords }) => joined(keywords)],
];

/** The fields of the register, in their usual order or another. */
export function fieldParts(standard: Standard, edition: Edition, language: Language, layout: Layout): Part[] {
  const parts = fields.flatMap(([en, cy, of]): Part[] => {
    const value = of(standard, edition);
    return value ? [{ is: 'field', label: language === 'en' ? en : cy, value }] : [];
  });
  return layout.shuffled
    ? [...parts.filter((_, at) => at % 2 === 1), ...parts.filter((_, at) => at % 2 === 0)]
    : parts;
}
