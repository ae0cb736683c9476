import type { ListedPortfolio, PortfoliosOfUnit } from '#portfolio';
import { paths } from '../../http/paths.js';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { errorSummary } from '../../layout/fields.js';
import { failureWords } from './failure-words.js';
import type { Locale } from '../../layout/locale.js';

/** The portfolios of a unit, and the button for another. */
export function portfoliosPage(
  locale: Locale,
  { unit, mayBeFinal, portfolios }: PortfoliosOfUnit,
  failed?: FailedForm,
) {
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
    errors: errorSummary(problems),
  };
}

function lineOf(locale: Locale, portfolio: ListedPortfolio, isLatest: boolean, mayBeFinal: boolean) {
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
    // What to ask for to try again, where nothing was asked for since.
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
