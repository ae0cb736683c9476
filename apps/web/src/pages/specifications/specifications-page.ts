import type { Specification } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export function specificationsPage(specifications: readonly Specification[]) {
  return {
    newHref: paths.newSpecification.to(),
    specifications: specifications.map((one) => ({
      ...one,
      href: paths.specification.to({ specificationId: one.id }),
    })),
  };
}

export function specificationPage(locale: Locale, specification: Specification) {
  const say = locale.words('specifications');
  const { code, title, standardKey, standardVersion, criteriaTotal, learners } = specification;
  return {
    code,
    unitTitle: title,
    backHref: paths.specifications.to(),
    standard: say('standard-version', { key: standardKey, version: standardVersion, title }),
    standardHref: paths.standardVersion.to({ key: standardKey, version: standardVersion }),
    transitionsHref: paths.transitions.to({ specificationId: specification.id }),
    criteriaTotal,
    standardRetired: specification.standardRetired,
    learners,
    methods: specification.methods.map((method) => say(`methods.${method}`)),
    currency: say('months', { count: specification.currencyMonths }),
    simulation: say(specification.simulationAllowed ? 'simulation-allowed' : 'simulation-not-allowed'),
  };
}
