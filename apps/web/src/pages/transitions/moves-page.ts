import type { MovePreview, MoveReportRow, TransitionPlan } from '#transition';
import { paths } from '../../http/paths.js';
import { errorSummary } from '../../layout/fields.js';
import { sayBlockers } from '../../http/refusals/say-blocker.js';
import type { Locale } from '../../layout/locale.js';

/** Who is still on the version left, with what each would keep, and what became of who moved. */
export function movesPage(
  locale: Locale,
  plan: TransitionPlan,
  kept: readonly MovePreview[],
  report: readonly MoveReportRow[],
  problem?: string,
) {
  const say = locale.words('transitions');
  const told = new Map(report.map((row) => [row.unitId, row]));
  const waiting = report.filter(({ outcome }) => outcome === 'waiting').length;
  const moved = report.flatMap((row) => (row.move && !row.move.undoneAt ? [{ ...row, move: row.move }] : []));
  const movable = kept.filter(({ stays }) => !stays).length;
  const all = moved.length + movable;
  const ready = plan.state === 'ready';
  return {
    title: say('moves-title', { version: plan.toVersion }),
    caption: say('plan', { from: plan.fromVersion, to: plan.toVersion }),
    backHref: paths.transition.to({ planId: plan.id }),
    progress:
      all > 0
        ? {
            ...{ id: 'moved', max: all, value: moved.length, label: say('progress') },
            words: say(waiting > 0 ? 'progress-waiting' : 'progress-words', {
              moved: moved.length,
              all,
              waiting,
            }),
          }
        : null,
    refreshHref: waiting > 0 ? paths.moves.to({ planId: plan.id }) : '',
    action: paths.moves.to({ planId: plan.id }),
    leftTitle: say('left', { version: plan.fromVersion }),
    leftMeans: say(!ready ? 'left-draft' : movable > 0 ? 'left-means' : 'all-stay'),
    mayMove: ready && movable > 0,
    left: kept.map((learner) => ({
      id: `unit-${learner.unitId}`,
      unitId: learner.unitId,
      learner: learner.learnerName,
      cohort: learner.cohortName ?? '',
      kept: learner,
      said: saidOf(locale, learner, told.get(learner.unitId)),
      mayMove: ready && !learner.stays,
    })),
    done: moved.map(({ learnerName, move }) => ({
      learner: learnerName,
      said: say('moved-by', { by: move.movedBy, at: locale.moment(move.movedAt) }),
      counts: say('moved-counts', { atOnce: move.atOnce, toConfirm: move.toConfirm, open: move.open }),
      href: paths.unit.to({ unitId: move.unitId }),
      undoLabel: { 'aria-label': say('undo-of', { learner: learnerName }) },
      undoAction: move.untouched ? paths.moveUndoing.to({ planId: plan.id, moveId: move.id }) : '',
    })),
    errors: problem ? errorSummary([{ field: 'left', text: problem }]) : undefined,
  };
}

/** Why somebody stays, or was refused; or that they are being moved. */
function saidOf(locale: Locale, { stays }: MovePreview, row: MoveReportRow | undefined): string {
  const say = locale.words('transitions');
  if (row?.outcome === 'waiting') return say('is-moving');
  if (row?.outcome === 'refused') return sayBlockers(locale, row.blockers).join(' ');
  if (stays) return say('stays');
  if (row?.move?.undoneBy) return say('was-undone', { by: row.move.undoneBy });
  return '';
}
