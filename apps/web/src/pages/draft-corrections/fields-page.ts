import {
  editionFields,
  fieldsAsTyped,
  standardFields,
  type TypedEdition,
  type TypedFields,
} from '#standard-drafts';
import { blockFields, type Language, nameFields } from '#standards';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import type { FieldsForm } from './correction-forms.js';
import type { DraftInShape } from './load-shaped-draft.js';
import { withoutItems } from './source-excerpt.js';
import type { Locale } from '../../layout/locale.js';

interface TypedField extends Field {
  readonly label: string;
  readonly hint?: string;
  /** A box of several lines, so many. */
  readonly rows?: string;
}

/** Title, register and running texts of a draft: all but its items, glossary and links. */
export function fieldsPage(locale: Locale, { draft, standard }: DraftInShape, again?: TypedForm) {
  const say = locale.words('draft-corrections');
  const problems = inWords(
    locale,
    'draft-corrections',
    again && { problems: again.problems.map(asOfAnyField) },
  );
  const values = { ...asPosted(fieldsAsTyped(standard)), ...again?.values };
  const languages: readonly Language[] = standard.cy ? ['en', 'cy'] : ['en'];
  const fields = (names: readonly string[]): TypedField[] => {
    const found = formFields(names, values, problems);
    return names.map((name) => ({ ...found[name]!, ...describe(locale, name) }));
  };
  return {
    caption: draft.fileName,
    backHref: paths.standardDraft.to({ draftId: draft.id }),
    action: paths.standardDraftFields.to({ draftId: draft.id }),
    revision: draft.revision,
    groups: [
      ...languages.map((language) => ({
        heading: say(languages.length > 1 ? `texts-${language}` : 'texts'),
        fields: fields(editionFields.map((name) => `${language}-${name}`)),
      })),
      { heading: say('register'), fields: fields(standardFields) },
    ],
    excerpt: withoutItems(draft, standard),
    errors: errorSummary(problems),
  };
}

/** Whichever field is too long, the sentence is one. */
const asOfAnyField = ({ field, code, ...problem }: TypedForm['problems'][number]) => ({
  ...problem,
  field,
  code: field !== 'revision' && code.endsWith('-too-long') ? 'field-too-long' : code,
});

function describe(locale: Locale, posted: string): Pick<TypedField, 'label' | 'hint' | 'rows'> {
  const [say, name] = [locale.words('draft-corrections'), posted.replace(/^(en|cy)-/, '')];
  const label = say.code('fields', name);
  if ((blockFields as readonly string[]).includes(name))
    return {
      label,
      rows: name === 'overview' ? '8' : '3',
      ...(name === 'overview' && { hint: say('blocks-hint') }),
    };
  if ((nameFields as readonly string[]).includes(name)) return { label, rows: '4', hint: say('names-hint') };
  return name === 'key' ? { label, hint: say('key-hint') } : { label };
}

function asPosted({ en, cy, ...own }: TypedFields): Record<string, string> {
  const prefixed = (language: Language, typed: TypedEdition | undefined) =>
    Object.entries(typed ?? {}).map(([name, text]) => [`${language}-${name}`, text] as const);
  return { ...own, ...Object.fromEntries([...prefixed('en', en), ...prefixed('cy', cy)]) };
}

/** What was posted, in its place again. */
export function typedFields(form: FieldsForm): TypedFields {
  const edition = (language: Language) =>
    Object.fromEntries(editionFields.map((name) => [name, form[`${language}-${name}`]!])) as TypedEdition;
  const own = Object.fromEntries(standardFields.map((name) => [name, form[name]!]));
  return { ...(own as Omit<TypedFields, Language>), en: edition('en'), cy: edition('cy') };
}
