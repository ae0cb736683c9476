import {
  hasNewEvidenceWaiting,
  type ReadinessForSignOff,
  type SignOffBlocker,
  type RecordedSignOff,
  signOffStatements,
} from '#assessment';
import type { UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields, type Problem } from '../../layout/fields.js';
import type { PageError } from '../../layout/layout-data.js';
import { sayBlocker } from '../../http/refusals/say-blocker.js';
import type { Locale } from '../../layout/locale.js';

export interface SignOffPage {
  readonly title: string;
  readonly caption: string;
  readonly backHref: string;
  readonly backText: string;
  readonly errors?: readonly PageError[];
  readonly notYours: boolean;
  readonly blockers: readonly { readonly text: string; readonly href: string | null }[];
  readonly blockedText: string;
  readonly form: {
    readonly action: string;
    readonly digest: string;
    readonly statements: readonly string[];
    readonly rests: string;
    readonly newEvidence: string;
    readonly password: Field;
  } | null;
  readonly history: readonly { readonly said: string; readonly more: readonly string[] }[];
}

/** What blocks, as links; or what is declared, in full, before the password is asked for. */
export function signOffPage(
  locale: Locale,
  unit: UnitForActor,
  readiness: ReadinessForSignOff,
  signOffs: readonly RecordedSignOff[],
  problems: readonly Problem[] = [],
): SignOffPage {
  const say = locale.words('sign-off');
  const { standing, blockers } = readiness;
  const { code, learnerName: learner } = unit;
  const theirs = unit.relations.includes('assessor');
  const waiting = standing.criteria.filter((criterion) => hasNewEvidenceWaiting(criterion, unit)).length;
  const errors = errorSummary(problems);
  // That it is signed off already is told by the sign-off that stands, below.
  const signed = blockers.some((blocker) => blocker.code === 'already-signed-off');
  const blocking = theirs && !signed ? blockers.map((blocker) => blockerView(locale, unit.id, blocker)) : [];
  const linked = blocking.every(({ href }) => href !== null);
  return {
    title: say(signed || !theirs ? 'title-record' : 'title', { code }),
    caption: say('caption', { learner }),
    backHref: paths.unit.to({ unitId: unit.id }),
    backText: say('back'),
    errors: errors.length > 0 ? errors : undefined,
    notYours: !theirs,
    blockers: blocking,
    blockedText:
      blocking.length > 0
        ? say(linked ? 'blocked-intro' : 'blocked-unlinked', { count: blocking.length })
        : '',
    form:
      theirs && blockers.length === 0
        ? {
            action: paths.signOffs.to({ unitId: unit.id }),
            digest: standing.digest!,
            statements: signOffStatements(locale.language, unit, readiness),
            rests: say('rests', {
              decisions: standing.decisionIds.length,
              digest: standing.digest!.slice(0, 16),
            }),
            newEvidence: waiting > 0 ? say('new-evidence', { count: waiting }) : '',
            password: formFields(['password'], {}, problems).password,
          }
        : null,
    history: signOffs.map((signOff, index) => signOffView(locale, signOff, index === 0)),
  };
}

/** Where the assessor deals with what blocks. */
function blockerView(
  locale: Locale,
  unitId: string,
  blocker: SignOffBlocker,
): { text: string; href: string | null } {
  const text = sayBlocker(locale, blocker);
  switch (blocker.code) {
    case 'criterion-not-met':
      return {
        text: locale.words('sign-off')('not-met', {
          label: blocker.label,
          state: locale.words('layout')(`state.${blocker.state}`),
        }),
        href: paths.unitCriterion.to({ unitId, criterionId: blocker.criterionId }),
      };
    case 'decision-awaiting':
      return { text, href: paths.unitCriterion.to({ unitId, criterionId: blocker.criterionId }) };
    case 'authenticity-not-checked':
    case 'authenticity-in-doubt':
    case 'not-current-without-note':
      return { text, href: `${paths.assessment.to({ revisionId: blocker.revisionId })}#authenticity` };
    case 'not-declared':
    case 'declaration-void':
      return { text, href: paths.unit.to({ unitId }) };
    case 'not-allocated-assessor':
    case 'own-unit':
    case 'unit-withdrawn':
    case 'already-signed-off':
      return { text, href: null };
  }
}

export function signOffView(
  locale: Locale,
  { by, at, lapsedFor, review }: RecordedSignOff,
  latest: boolean,
): { said: string; more: string[] } {
  const say = locale.words('sign-off');
  const stands = latest && lapsedFor.length === 0 && review?.outcome !== 'action-required';
  return {
    said: say('signed', { by, at: locale.moment(at) }),
    more: [
      ...(review
        ? [
            say(`reviews.${review.outcome}`, {
              by: review.by,
              at: locale.moment(review.at),
              reasons: review.reasons,
            }),
          ]
        : []),
      ...(lapsedFor.length > 0 ? [say('lapsed', { labels: lapsedFor.join(', ') })] : []),
      ...(stands ? [say('stands')] : []),
    ],
  };
}
