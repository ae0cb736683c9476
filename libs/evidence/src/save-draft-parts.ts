import type { CentreTransaction, Changes } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { methods } from '#units';
import { type Confidentiality, confidentialityFaults, confidentialityOf } from './domain/confidentiality.js';
import { detailFaults, type DraftDetails } from './domain/draft-details.js';
import { type OwnWorkAnswers, ownWorkFaults, ownWorkOf } from './domain/own-work.js';
import type { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { saveDraft } from './save-draft.js';

/**
 * Saves one part of the actor's own draft.
 *
 * @param lockVersion from the page; omit for last write wins
 * @returns the draft's next lock version
 * @throws Invalid; NotFound; Conflict `no-draft`, `draft-changed`
 */
export type SavePart<Given> = (
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  given: Given,
  lockVersion?: number,
) => Promise<number>;

const savePart =
  <Given>(
    part: string,
    faultsOf: (given: Given) => Readonly<Record<string, string>>,
    changesOf: (given: Given) => Changes<EvidenceRevisionRow>,
  ): SavePart<Given> =>
  async (tx, actor, evidenceId, given, lockVersion) => {
    const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
    const faults = faultsOf(given);
    if (Object.keys(faults).length) throw new Invalid(faults);
    return saveDraft(tx, actor, draft, part, changesOf(given));
  };

/** Title, method, day of the activity and text. @throws Invalid `title`, `method`, `activityOn`, `text` */
export const saveDraftDetails = savePart<DraftDetails>(
  'details',
  (details) => ({
    ...detailFaults(details),
    ...(methods.includes(details.method) ? {} : { method: 'method-unknown' }),
  }),
  ({ title, method, activityOn, text }) => ({ title: title.trim(), method, activityOn, text }),
);

/** Whether somebody could be identified, and what kinds of things were taken out. @throws Invalid `identifiable`, `removed` */
export const saveConfidentiality = savePart<Partial<Confidentiality>>(
  'confidentiality',
  confidentialityFaults,
  (answers) => ({ confidentiality: confidentialityOf(answers) }),
);

/**
 * The learner's declaration that it is their own work, with the help and tools that had a part in it.
 *
 * @throws Invalid `ownWork`, `helpUsed`, `help`, `toolsUsed`, `tools`
 */
export const saveDeclaration = savePart<OwnWorkAnswers>('declaration', ownWorkFaults, (answers) => ({
  declaration: ownWorkOf(answers),
}));
