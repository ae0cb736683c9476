import { NotFound } from '#refusals';
import { correctFields, correctItem, type ItemPlace, type WordsByLanguage } from '#standard-drafts';
import { paths } from '../../http/paths.js';
import { AdditionForm, FieldsForm, ItemForm } from './correction-forms.js';
import { draftCorrection } from './draft-correction.js';
import { fieldsPage, typedFields } from './fields-page.js';
import { additionPage, itemPage } from './item-page.js';
import { type ItemAddress, placeAt } from './item-position.js';

interface AdditionAddress {
  readonly draftId: string;
  readonly kind: string;
  /** The position of the item that it stands after, or `end`. */
  readonly after: string;
}

/** The corrections of a draft that are one form each. */
export const draftCorrections = [
  draftCorrection({
    pattern: paths.standardDraftFields.pattern,
    view: 'fields-page',
    form: FieldsForm,
    page: (locale, given, _at, typed) => fieldsPage(locale, given, typed),
    save: (tx, actor, { draftId }: { readonly draftId: string }, input) =>
      correctFields(tx, actor, draftId, { change: typedFields(input), revision: Number(input.revision) }),
    said: 'saved',
    mainField: 'en-title',
  }),
  draftCorrection({
    pattern: paths.standardDraftItem.pattern,
    view: 'item-page',
    form: ItemForm,
    page: (locale, given, at: ItemAddress, typed) => itemPage(locale, given, placeAt(at), typed),
    save: (tx, actor, at, { revision, number, ...typed }) => {
      const change = { is: 'reworded', place: placeAt(at), number, words: wordsOf(typed) } as const;
      return correctItem(tx, actor, at.draftId, { change, revision: Number(revision) });
    },
    said: 'saved',
    mainField: 'text',
  }),
  draftCorrection({
    pattern: paths.standardDraftAddition.pattern,
    view: 'item-page',
    form: AdditionForm,
    page: (locale, given, at: AdditionAddress, typed) => {
      const { kind, after } = additionAt(at);
      return additionPage(locale, given, kind, after, typed);
    },
    save: (tx, actor, at, { revision, ...typed }) => {
      const { kind, after } = additionAt(at);
      const change = { is: 'added', place: after ?? { kind }, words: wordsOf(typed) } as const;
      return correctItem(tx, actor, at.draftId, { change, revision: Number(revision) });
    },
    said: 'added',
    mainField: 'text',
  }),
];

function additionAt({ kind, after }: AdditionAddress): { kind: ItemPlace['kind']; after?: ItemPlace } {
  if (kind !== 'performance' && kind !== 'knowledge') throw new NotFound('standard-draft');
  return after === 'end' ? { kind } : { kind, after: placeAt({ kind, position: after }) };
}

/** What was typed of an item; nothing in Welsh where the page did not ask. */
const wordsOf = (typed: Omit<AdditionForm, 'revision'>): WordsByLanguage => ({
  en: { text: typed.text, group: typed.group },
  ...((typed.welshText || typed.welshGroup) && { cy: { text: typed.welshText, group: typed.welshGroup } }),
});
