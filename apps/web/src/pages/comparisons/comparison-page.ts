import {
  type ChangeKind,
  compareStandards,
  type CriterionChange,
  type StandardVersionDetail,
} from '#standards';
import { paths } from '../../http/paths.js';
import { changeView } from './change-view.js';
import { fieldView } from './field-view.js';
import { versionView } from './version-view.js';
import type { Locale } from '../../layout/locale.js';

/** The kinds in the order of the work that they make. */
const toRead: readonly ChangeKind[] = ['reworded', 'split', 'merged', 'new', 'withdrawn', 'moved'];

/** What a reader has to read of two versions, change by change, and in short what stayed the same. */
export function comparisonPage(locale: Locale, before: StandardVersionDetail, after: StandardVersionDetail) {
  const say = locale.words('comparisons');
  const { changes, counts, fields } = compareStandards(before.content, after.content);
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind);
  const doubted = changes.filter(({ uncertain }) => uncertain.length > 0).length;
  // What is the same and yet uncertain must be read too.
  const readable = changes.some((change) => change.kind === 'same' && change.uncertain.length > 0)
    ? [...toRead, 'same' as const]
    : toRead;
  return {
    title:
      before.key === after.key
        ? say('title-own', { version: before.version, other: after.version })
        : say('title'),
    backHref: paths.standardVersion.to(after),
    before: versionView(locale, before),
    after: versionView(locale, after),
    summary: say('summary', { before: before.criteria.length, after: after.criteria.length }),
    counts: [...toRead, 'same' as const]
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ href: `#${kind}`, text: say(`kinds.${kind}`), count: counts[kind], counted: true })),
    sample: [
      { text: say('sample-removed'), removed: true, added: false },
      { text: ' ', removed: false, added: false },
      { text: say('sample-added'), removed: false, added: true },
    ],
    uncertain: doubted > 0 ? say('some-uncertain', { count: doubted }) : undefined,
    kinds: readable
      .map((kind) => ({
        kind,
        name: say('heading', { kind: say(`kinds.${kind}`), count: counts[kind] }),
        about: say(`about.${kind}`),
        changes: of(kind)
          .filter((change) => kind !== 'same' || change.uncertain.length > 0)
          .map((one) => changeView(locale, one)),
      }))
      .filter(({ changes }) => changes.length > 0),
    same: of('same').map((one) => pairOfLabels(locale, one)),
    sameHeading: say('heading', { kind: say('kinds.same'), count: counts.same }),
    fields: fields.map((one) => fieldView(locale, one)),
    otherWayHref: paths.comparison.to({
      key: after.key,
      version: after.version,
      otherKey: before.key,
      otherVersion: before.version,
    }),
    chooseHref: paths.comparisons.to(after),
  };
}

const pairOfLabels = (locale: Locale, { before, after }: CriterionChange): string => {
  const [was, is] = [before[0]!.label, after[0]!.label];
  return was === is ? is : locale.words('comparisons')('was-is', { was, is });
};
