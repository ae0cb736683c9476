import {
  canonicalForm,
  type Edition,
  type Language,
  parsePrintedDate,
  type Provenance,
  type Standard,
} from '#standards/domain';
import type { DraftedEdition } from './draft-edition.js';
import type { DraftFields } from './draft-fields.js';
import { keyFor } from './key.js';
import { doubt, look, type Reading } from './reading.js';

export interface FoundEdition extends DraftedEdition {
  readonly language: Language;
  /** The URN that stands alone, beside the title. */
  readonly urn: string | undefined;
}

const keptWhole =
  'Printed as one line with commas between the names; this name has a comma of its own and is kept whole.';
const nothing: Edition = { title: '', performance: { items: [] }, knowledge: { items: [] } };

/** The draft of the editions found: what the publication prints, and what we supply, marked as ours. */
export function draftStandard(found: readonly FoundEdition[], fileName: string, reading: Reading): Standard {
  const [en, cy] = (['en', 'cy'] as const).map((language) => found.find((one) => one.language === language));
  const first = (en ?? cy)!;
  const printed: DraftFields = { ...cy?.fields.values, ...en?.fields.values };
  const text = (name: keyof DraftFields) => (printed[name] as string | undefined) ?? null;
  const urn = text('urn') ?? en?.urn ?? cy?.urn ?? null;
  tellOtherPrints(en, cy, reading);
  const key = keyFor(urn, first.edition.title, fileName);
  look(reading, 'key-is-ours', undefined, { key: key.key });
  const version = versionOf(text('version'), reading);
  const titles = found.map((one) => titled(one, fileName, reading));
  const edition = (language: Language) => titles.find((one) => one.language === language)?.edition;
  const welsh = edition('cy');
  return {
    key: key.key,
    version: version.version,
    urn,
    originalUrn: text('originalUrn'),
    dateApproved: text('dateApproved'),
    indicativeReviewDate: text('indicativeReviewDate'),
    socCode: text('socCode'),
    provenance: [
      { field: 'key', is: 'ours', why: key.why },
      ...version.provenance,
      ...titles.flatMap(({ provenance }) => provenance),
      ...found.flatMap(({ provenance }) => provenance),
      ...found.flatMap(({ language, fields }) =>
        fields.kept.map(({ field, names }): Provenance => ({
          field: `${language}.${field}`,
          is: 'corrected',
          printed: names.join('; '),
          why: keptWhole,
        })),
      ),
    ],
    en: edition('en') ?? nothing,
    ...(welsh && { cy: welsh }),
  };
}

const shared = ['urn', 'originalUrn', 'version', 'dateApproved', 'indicativeReviewDate', 'socCode'] as const;

/** What both editions print and the draft has once: the English print stands. */
function tellOtherPrints(en: FoundEdition | undefined, cy: FoundEdition | undefined, reading: Reading): void {
  if (!en || !cy) return;
  const prints = ({ fields, urn }: FoundEdition) =>
    ({ ...(urn && { urn }), ...fields.values }) as Record<string, string>;
  const [english, welsh] = [prints(en), prints(cy)];
  for (const field of shared) {
    const [one, other] = [english[field], welsh[field]];
    if (one === undefined || other === undefined) continue;
    const date =
      /date/i.test(field) && canonicalForm(parsePrintedDate(one)) === canonicalForm(parsePrintedDate(other));
    reading.remarks.push({
      code: 'field-printed-twice',
      severity: one === other || date ? 'look' : 'doubt',
      field,
      facts: { text: other },
    });
  }
}

function versionOf(printed: string | null, reading: Reading): { version: string; provenance: Provenance[] } {
  if (printed === null) {
    look(reading, 'version-not-printed', undefined);
    const why = 'The publication prints no version number.';
    return { version: '1', provenance: [{ field: 'version', is: 'ours', why }] };
  }
  const plain = /[A-Za-z]*\d+(?:[.-][A-Za-z0-9]+)*/.exec(printed)?.[0] ?? '1';
  if (plain === printed) return { version: printed, provenance: [] };
  const why = 'A version is known by its number alone.';
  doubt(reading, 'version-unclear', undefined, { text: printed });
  return { version: plain, provenance: [{ field: 'version', is: 'corrected', printed, why }] };
}

/** Where no title is printed, the name of the file stands in for one until a person words it. */
function titled({ language, edition }: FoundEdition, fileName: string, reading: Reading) {
  if (edition.title !== '') return { language, edition, provenance: [] };
  doubt(reading, 'title-not-printed', undefined, { language });
  const title = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '') || 'Untitled';
  const why = 'The publication prints no title. Until it is worded, the name of the file.';
  const provenance: Provenance[] = [{ field: `${language}.title`, is: 'ours', why }];
  return { language, edition: { ...edition, title }, provenance };
}
