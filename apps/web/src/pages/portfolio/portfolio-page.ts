import type { PortfolioForActor } from '#portfolio';
import { paths } from '../../http/paths.js';
import { failureWords } from './failure-words.js';
import type { Areas, Locale } from '../../layout/locale.js';

const refreshSeconds = 4;

/** One portfolio: how far its building is, and once it is ready, where to download it. */
export function portfolioPage(locale: Locale, portfolio: PortfolioForActor) {
  const say = locale.words('portfolio');
  const { id: portfolioId, unitId, code, title, draft, state } = portfolio;
  const waits = state === 'queued' || state === 'building';
  const list = paths.portfolios.to({ unitId });
  return {
    title: say(draft ? 'one.title-draft' : 'one.title', { code }),
    caption: title,
    backHref: list,
    backText: say('one.back'),
    asked: say('one.asked', { by: portfolio.requestedBy, at: locale.moment(portfolio.requestedAt) }),
    status: say(state === 'ready' && draft ? 'one.ready-draft' : `one.${state}`),
    waits,
    refreshSeconds: waits ? refreshSeconds : undefined,
    ...(state === 'failed' && { failure: failureWords(locale, portfolio), againHref: list }),
    ...(state === 'ready' && {
      download: {
        href: paths.portfolioFile.to({ portfolioId }),
        text: say(draft ? 'one.download-draft' : 'one.download'),
      },
      facts: readyFacts(locale, portfolio),
    }),
  };
}

function readyFacts(locale: Locale, { learnerName, builtAt, pages, bytes, sha256 }: PortfolioForActor) {
  const say = locale.words('portfolio');
  const fact = (key: keyof Areas['portfolio']['one']['facts'], value: string) => ({
    key: say(`one.facts.${key}`),
    value,
  });
  const rows = [
    fact('learner', learnerName),
    fact('made', builtAt ? locale.moment(builtAt) : ''),
    fact('file', say('one.about', { count: pages ?? 0, size: locale.size(bytes ?? 0) })),
    fact('digest', sha256 ?? ''),
  ];
  return { rows };
}
