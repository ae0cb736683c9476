import { haveOneShape, type ItemPlace, possibleMoves } from '#standard-drafts';
import { NotFound } from '#refusals';
import { sectionLetters } from '#standards';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import { itemAt, positionOf } from './item-position.js';
import type { DraftInShape } from './load-shaped-draft.js';
import { excerptFor } from './source-excerpt.js';
import type { Locale } from '../../layout/locale.js';

const names = ['number', 'text', 'group', 'welshText', 'welshGroup'] as const;

/** One item of a draft beside what the document prints. @throws NotFound('standard-draft') where none stands there */
export function itemPage(locale: Locale, given: DraftInShape, place: ItemPlace, again?: TypedForm) {
  const say = locale.words('draft-corrections');
  const { draft, standard } = given;
  const found = itemAt(standard, place);
  if (!found) throw new NotFound('standard-draft');
  const welsh = itemAt(standard, place, 'cy');
  const label = sectionLetters[place.kind] + found.number;
  const at = { draftId: draft.id, kind: place.kind, position: positionOf(place) };
  const below = place.sub === undefined ? (standard.en[place.kind].items[place.item]!.subItems ?? []) : [];
  const kept = { ...found, welshText: welsh?.text, welshGroup: welsh?.group };
  return {
    ...common(locale, given, again, kept),
    title: say('item-title', { label }),
    action: paths.standardDraftItem.to(at),
    excerpt: excerptFor(draft, standard, [label]),
    // Only an item that is below none has a heading above it.
    takesGroup: place.sub === undefined,
    there: {
      movesAction: paths.standardDraftItemMoves.to(at),
      moves: possibleMoves(standard, place).map((to) => ({
        to,
        text: say(
          `moves.${to !== 'across' ? to : place.kind === 'performance' ? 'to-knowledge' : 'to-performance'}`,
        ),
      })),
      additionHref: paths.standardDraftAddition.to({
        ...{ draftId: draft.id, kind: place.kind, after: positionOf(place) },
      }),
      removalAction: paths.standardDraftItemRemoval.to(at),
      removalMeans:
        below.length > 0 ? say('removal-with-below', { count: below.length }) : say('removal-means'),
    },
  };
}

/** An item that is missing: after another, or at the end of its section. */
export function additionPage(
  locale: Locale,
  given: DraftInShape,
  kind: ItemPlace['kind'],
  after: ItemPlace | undefined,
  again?: TypedForm,
) {
  const say = locale.words('draft-corrections');
  const { draft, standard } = given;
  const before = after && itemAt(standard, after);
  if (after && !before) throw new NotFound('standard-draft');
  const label = before && sectionLetters[kind] + before.number;
  return {
    ...common(locale, given, again, {}),
    title: label ? say('addition-title', { label }) : say(`addition-to-${kind}`),
    action: paths.standardDraftAddition.to({
      draftId: draft.id,
      kind,
      after: after ? positionOf(after) : 'end',
    }),
    excerpt: label ? excerptFor(draft, standard, [label]) : [],
    takesGroup: after?.sub === undefined,
  };
}

function common(
  locale: Locale,
  { draft, standard }: DraftInShape,
  again: TypedForm | undefined,
  kept: object,
) {
  const problems = inWords(locale, 'draft-corrections', again);
  return {
    caption: draft.fileName,
    backHref: paths.standardDraft.to({ draftId: draft.id }),
    revision: draft.revision,
    form: formFields(names, { ...kept, ...again?.values }, problems),
    takesWelsh: standard.cy !== undefined && haveOneShape(standard.en, standard.cy),
    errors: errorSummary(problems),
  };
}
