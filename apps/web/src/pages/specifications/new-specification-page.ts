import type { StandardVersionSummary } from '#standards';
import { listedMethods, specificationRules } from '#units';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields, type Values } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** The form starts from the rules that an in-house specification has when nobody says otherwise. */
export function newSpecificationPage(
  locale: Locale,
  standards: readonly StandardVersionSummary[],
  typed: Values,
  failed?: FailedForm,
) {
  const say = locale.words('specifications');
  const problems = inWords(locale, 'specifications', failed);
  const values = failed ? typed : { ...specificationRules({}), ...typed };
  const choices = standards.map(({ id, key, version, title }) => ({
    value: id,
    text: say('standard-version', { key, version, title }),
  }));
  const methods = listedMethods.map((value) => ({ value, text: say(`methods.${value}`) }));
  const simulation = [{ value: 'true', text: say('simulation-allowed') }];
  return {
    action: paths.specifications.to(),
    backHref: paths.specifications.to(),
    form: {
      ...formFields(['code', 'currencyMonths'], values, problems),
      standardVersionId: choiceField(
        'standardVersionId',
        [{ value: '', text: say('choose-standard') }, ...choices],
        values,
        problems,
      ),
      methods: choiceField('methods', methods, values, problems),
      simulationAllowed: choiceField('simulationAllowed', simulation, values, problems),
    },
    errors: errorSummary(problems),
  };
}
