import { isMethodAllowed, type Method, type MethodRules, needsQuestion } from '#units/domain';
import type { Confidentiality } from './confidentiality.js';
import type { DraftDetails } from './draft-details.js';
import type { OwnWork } from './own-work.js';

/** One reason why a draft cannot be submitted yet. */
export type DraftBlocker =
  | { readonly code: 'no-title' }
  | { readonly code: 'no-date' }
  | { readonly code: 'date-in-the-future'; readonly activityOn: string }
  | { readonly code: 'nothing-attached' }
  | { readonly code: 'file-pending'; readonly fileId: string; readonly name: string }
  | { readonly code: 'picture-unreadable'; readonly fileId: string; readonly name: string }
  | { readonly code: 'no-criteria' }
  | ({ readonly code: 'method-not-taken'; readonly method: Method } & UnitNamed)
  | ({ readonly code: 'question-needed'; readonly criterionId: string; readonly label: string } & UnitNamed)
  | { readonly code: 'confidentiality-unanswered' }
  | { readonly code: 'somebody-identifiable' }
  | { readonly code: 'no-declaration' };

type UnitNamed = {
  readonly unitId: string;
  readonly unitCode: string;
};

export interface DraftContent extends DraftDetails {
  readonly confidentiality: Confidentiality | null;
  readonly declaration: OwnWork | null;
}

export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly state: 'pending' | 'stored';
  readonly derivativeState: 'none' | 'queued' | 'ready' | 'failed';
}

export interface DraftLink extends UnitNamed, MethodRules {
  readonly criterionId: string;
  readonly label: string;
  readonly kind: 'performance' | 'knowledge';
  readonly question: string | null;
}

/**
 * Everything that keeps a draft from being submitted, in the order of the wizard's pages; empty: submit it.
 *
 * Rules 2 (nobody identifiable), 10 (simulation only where the specification allows it) and 11 (an observation
 * shows a knowledge item only with the question asked or the words said).
 *
 * @param today 'YYYY-MM-DD' in London
 */
export function draftBlockers(
  draft: DraftContent,
  files: readonly DraftFile[],
  links: readonly DraftLink[],
  today: string,
): DraftBlocker[] {
  return [
    ...detailBlockers(draft, today),
    ...fileBlockers(draft, files),
    ...linkBlockers(draft, links),
    ...answerBlockers(draft),
  ];
}

function detailBlockers({ title, activityOn }: DraftContent, today: string): DraftBlocker[] {
  const blockers: DraftBlocker[] = [];
  if (!title.trim()) blockers.push({ code: 'no-title' });
  if (!activityOn) blockers.push({ code: 'no-date' });
  else if (activityOn > today) blockers.push({ code: 'date-in-the-future', activityOn });
  return blockers;
}

function fileBlockers({ text }: DraftContent, files: readonly DraftFile[]): DraftBlocker[] {
  if (!files.length && !text.trim()) return [{ code: 'nothing-attached' }];
  return files.flatMap(({ id, name, state, derivativeState }): DraftBlocker[] => {
    if (state === 'pending') return [{ code: 'file-pending', fileId: id, name }];
    // Nobody but its owner is ever shown the original of a picture: without a derivative there is nothing to assess.
    if (derivativeState === 'failed') return [{ code: 'picture-unreadable', fileId: id, name }];
    return [];
  });
}

function linkBlockers({ method }: DraftContent, links: readonly DraftLink[]): DraftBlocker[] {
  if (!links.length) return [{ code: 'no-criteria' }];
  const units = new Map(links.map((link) => [link.unitId, link]));
  const refused = [...units.values()].filter((unit) => !isMethodAllowed(method, unit));
  const unasked = links.filter(({ kind, question }) => needsQuestion(method, kind) && !question?.trim());
  return [
    ...refused.map(({ unitId, unitCode }): DraftBlocker => {
      return { code: 'method-not-taken', method, unitId, unitCode };
    }),
    ...unasked.map(({ unitId, unitCode, criterionId, label }): DraftBlocker => {
      return { code: 'question-needed', criterionId, label, unitId, unitCode };
    }),
  ];
}

function answerBlockers({ confidentiality, declaration }: DraftContent): DraftBlocker[] {
  const blockers: DraftBlocker[] = [];
  if (!confidentiality) blockers.push({ code: 'confidentiality-unanswered' });
  else if (confidentiality.identifiable === 'somebody') blockers.push({ code: 'somebody-identifiable' });
  if (!declaration) blockers.push({ code: 'no-declaration' });
  return blockers;
}
