import type { ListedPortfolio, PortfoliosOfUnit } from '#portfolio';
import { paths } from '../../http/paths.js';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { errorSummary } from '../../layout/fields.js';
import type { Page } from '../../layout/layout-data.js';
import { failureWords } from './failure-words.js';
import type { editions } from './portfolio-form.js';
import type { Locale } from '../../layout/locale.js';

export interface PortfoliosPage extends Page {
  readonly title: string;
  readonly caption: string;
  readonly backHref: string;
  readonly action: string;
  /** What the button builds. */
  readonly edition: Edition;
  readonly buttonText: string;
  readonly explanation: string;
  readonly built: readonly PortfolioLine[];
}

interface PortfolioLine {
  readonly href: string;
  readonly name: string;
  readonly asked: string;
  readonly state: string;
  /** Why it was not built. */
  readonly failure?: string;
  /** What to ask for to try again, where nothing was asked for since. */
  readonly again?: { readonly edition: Edition; readonly of: string };
  readonly download?: { readonly href: string; readonly text: string; readonly of: string };
}

type Edition = (typeof editions)[number];

/** The portfolios of a unit, and the button for another. */
export function portfoliosPage(
  locale: Locale,
  { unit, mayBeFinal, portfolios }: PortfoliosOfUnit,
  failed?: FailedForm,
): PortfoliosPage {
  const say = locale.words('portfolio');
  const problems = inWords(locale, 'portfolio', failed);
  const edition = mayBeFinal ? 'final' : 'draft';
  const own = unit.relations.includes('learner');
  return {
    title: say('list.title', { code: unit.code }),
    caption: own ? say('list.caption-own') : say('list.caption-other', { learner: unit.learnerName }),
    backHref: paths.unit.to({ unitId: unit.id }),
    action: paths.portfolios.to({ unitId: unit.id }),
    edition,
    buttonText: say(`list.${edition}`),
    explanation: say(`list.${edition}-words`),
    built: portfolios.map((portfolio, index) => lineOf(locale, portfolio, index === 0, mayBeFinal)),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}

function lineOf(
  locale: Locale,
  portfolio: ListedPortfolio,
  isLatest: boolean,
  mayBeFinal: boolean,
): PortfolioLine {
  const { id, draft, state, requestedBy, requestedAt, builtAt, bytes } = portfolio;
  const say = locale.words('portfolio');
  const at = locale.moment(requestedAt);
  const isFailed = state === 'failed';
  return {
    href: paths.portfolio.to({ portfolioId: id }),
    name: say(draft ? 'list.edition-draft' : 'list.edition'),
    asked: say('list.asked', { by: requestedBy, at }),
    state: say(`states.${state}`),
    failure: isFailed ? failureWords(locale, portfolio) : undefined,
    again:
      isFailed && isLatest && (draft || mayBeFinal)
        ? { edition: draft ? 'draft' : 'final', of: say('list.again-of', { at }) }
        : undefined,
    download:
      state === 'ready' && builtAt !== null
        ? {
            href: paths.portfolioFile.to({ portfolioId: id }),
            text: say('list.download', { size: locale.size(bytes ?? 0) }),
            of: say('list.download-of', { at: locale.moment(builtAt) }),
          }
        : undefined,
  };
}
