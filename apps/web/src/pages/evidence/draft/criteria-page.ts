import type { CriterionLink, Draft } from '#evidence';
import type { LearnersCriterion, SimilarOwnCriterion } from '#units';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { inWords } from '../../../http/forms/take-form.js';
import { stateTag } from '../../../layout/bar/state-tag.js';
import { errorSummary } from '../../../layout/fields.js';
import { nextHrefAfter, stepOf } from './steps.js';
import { sentenceOf } from '../../../layout/sentence-of.js';
import type { Locale } from '../../../layout/locale.js';

export interface CriteriaChoice {
  readonly draft: Draft;
  /** `<unit>.<criterion>` */
  readonly chosen: readonly string[];
  /** Of all the learner's live units. */
  readonly all: readonly LearnersCriterion[];
  /** `<unit>.<criterion>` → where it also stands among the learner's units. */
  readonly alike: ReadonlyMap<string, readonly SimilarOwnCriterion[]>;
}

export function criteriaPage(
  locale: Locale,
  { draft, chosen, all, alike }: CriteriaChoice,
  search: string,
  typed?: TypedForm,
) {
  const say = locale.words('evidence/draft');
  const problems = inWords(locale, 'evidence/draft', typed);
  const checked = new Set(typed ? [typed.values['criteria'] ?? []].flat().map(String) : chosen);
  const found = all.filter((one) => mentions(one, search));
  const shown = new Set(found.map(keyOf));
  const units = [...new Set(found.map(({ unitId }) => unitId))];
  return {
    ...stepOf(locale, draft, 'criteria', typed),
    search,
    found: say('criteria.found', { count: found.length }),
    units: units.map((unitId) => {
      const criteria = found
        .filter((one) => one.unitId === unitId)
        .map((one) => toChoose(locale, one, checked, alike));
      const { unitCode, unitTitle } = found.find((one) => one.unitId === unitId)!;
      const count = criteria.filter((one) => one.checked).length;
      return {
        unitId,
        heading: say('criteria.unit', { code: unitCode, title: unitTitle }),
        chosen: say('criteria.chosen', { count }),
        open: units.length === 1 || count > 0 || search !== '',
        criteria,
      };
    }),
    // Chosen, and not among what the search found: they stay chosen.
    elsewhere: [...checked].filter((key) => !shown.has(key)),
    noUnits: !all.length,
    // Past this step, for who was told that nothing is chosen.
    laterHref: problems.length ? nextHrefAfter('criteria', draft.evidenceId) : undefined,
    errors: errorSummary(problems),
  };
}

function toChoose(
  locale: Locale,
  one: LearnersCriterion,
  checked: ReadonlySet<string>,
  alike: CriteriaChoice['alike'],
) {
  const value = keyOf(one);
  const { label, state } = one;
  return {
    id: `c-${value}`,
    value,
    label,
    words: sentenceOf(one),
    checked: checked.has(value),
    tag: stateTag(state),
    also: alsoIn(locale, value, alike.get(value), checked),
  };
}

function alsoIn(
  locale: Locale,
  value: string,
  others: readonly SimilarOwnCriterion[] | undefined,
  checked: ReadonlySet<string>,
) {
  if (!others) return undefined;
  const say = locale.words('evidence/draft');
  const places = others.map(({ unitCode, label, likeness }) =>
    say(likeness < 1 ? 'criteria.also-nearly' : 'criteria.also-same', { code: unitCode, label }),
  );
  const all = [value, ...others.map(keyOf)];
  return {
    text: say('criteria.also', { places: places.join(', ') }),
    together: all.every((key) => checked.has(key)) ? undefined : all.join(' '),
  };
}

export const keyOf = ({ unitId, criterionId }: Pick<CriterionLink, 'unitId' | 'criterionId'>): string =>
  `${unitId}.${criterionId}`;

export function linkOf(key: string): CriterionLink {
  const [unitId = '', criterionId = ''] = key.split('.');
  return { unitId, criterionId };
}

function mentions(one: LearnersCriterion, search: string): boolean {
  const text = `${one.label} ${sentenceOf(one)}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
