import type { movesOf } from '#transition';
import type { UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export type UnitMoves = Awaited<ReturnType<typeof movesOf>>;

/** What a unit's page says of its moves, and the way to the unit on the other version. */
export function movedView(
  locale: Locale,
  { endedAs, successorId, relations }: Pick<UnitForActor, 'endedAs' | 'successorId' | 'relations'>,
  { from, to }: UnitMoves,
) {
  const say = locale.words('unit');
  const whose = relations.includes('learner') ? 'own' : 'other';
  if (endedAs === 'move-undone' && successorId)
    return {
      ...{ said: say('moved.undone'), counts: [], link: say('moved.to-live') },
      href: paths.unit.to({ unitId: successorId }),
    };
  if (to)
    return {
      said: say('moved.left', { version: to.toVersion, day: locale.day(to.movedAt) }),
      counts: [],
      href: paths.unit.to({ unitId: to.toUnitId }),
      link: say('moved.to-new', { version: to.toVersion }),
    };
  if (!from) return null;
  const count = (key: 'at-once' | 'new' | `to-confirm-${typeof whose}`, many: number) =>
    many > 0 ? [say(`moved.${key}`, { count: many })] : [];
  return {
    said: say(`moved.${whose}`, { version: from.toVersion, day: locale.day(from.movedAt) }),
    counts: [
      ...count('at-once', from.atOnce),
      ...count(`to-confirm-${whose}`, from.toConfirm),
      ...count('new', from.isNew),
    ],
    href: paths.unit.to({ unitId: from.fromUnitId }),
    link: say('moved.to-old', { version: from.fromVersion }),
  };
}
