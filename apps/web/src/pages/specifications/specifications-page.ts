import type { Specification } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export interface SpecificationsPage {
  readonly newHref: string;
  readonly specifications: readonly {
    readonly code: string;
    readonly href: string;
    readonly title: string;
    readonly criteriaTotal: number;
    readonly learners: number;
  }[];
}

export function specificationsPage(specifications: readonly Specification[]): SpecificationsPage {
  return {
    newHref: paths.newSpecification.to(),
    specifications: specifications.map(({ id, code, title, criteriaTotal, learners }) => ({
      code,
      href: paths.specification.to({ specificationId: id }),
      title,
      criteriaTotal,
      learners,
    })),
  };
}

export interface SpecificationPage {
  readonly code: string;
  readonly unitTitle: string;
  readonly backHref: string;
  readonly standard: string;
  readonly standardHref: string;
  readonly criteriaTotal: number;
  readonly standardRetired: boolean;
  readonly learners: number;
  readonly methods: readonly string[];
  readonly currency: string;
  readonly simulation: string;
  readonly transitionsHref: string;
}

export function specificationPage(locale: Locale, specification: Specification): SpecificationPage {
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
