import { type Actor, holds } from '#people';
import { type CohortForActor, jurisdictions, languages, type PersonHolding } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, choicesFrom, errorSummary } from '../../layout/fields.js';
import { cohortTabs } from './cohort-tabs.js';
import type { Locale } from '../../layout/locale.js';

export function cohortLearnersPage(
  locale: Locale,
  cohort: CohortForActor,
  actor: Pick<Actor, 'roles'>,
  hasUnits: boolean,
  { learners, total }: { readonly learners: readonly PersonHolding[]; readonly total: number },
  search: string,
  typed?: TypedForm,
) {
  const say = locale.words('cohorts');
  const problems = inWords(locale, 'cohorts', typed);
  const chosen = { jurisdiction: jurisdictions[0], language: languages[0], ...typed?.values };
  const people = learners.map(({ id, name }) => ({ value: id, text: name }));
  const places = choicesFrom(jurisdictions, (place) => say(`jurisdictions.${place}`));
  const tongues = choicesFrom(languages, (language) => say(`languages.${language}`));
  return {
    ...cohortTabs(locale, cohort, 'learners', holds(actor, 'administrator')),
    name: cohort.name,
    search,
    searchAction: paths.cohortLearnerSearches.to({ cohortId: cohort.id }),
    action: paths.cohortLearners.to({ cohortId: cohort.id }),
    unitsHref: paths.cohortUnits.to({ cohortId: cohort.id }),
    hasUnits,
    more:
      total > learners.length ? say('more-learners', { shown: learners.length, count: total }) : undefined,
    nobodyLeft: total === 0,
    form: {
      learnerIds: choiceField('learnerIds', people, chosen, problems),
      jurisdiction: choiceField('jurisdiction', places, chosen, problems),
      language: choiceField('language', tongues, chosen, problems),
    },
    errors: errorSummary(problems),
  };
}
