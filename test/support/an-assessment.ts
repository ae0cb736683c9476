import { hash } from '@node-rs/argon2';
import {
  checkAuthenticity,
  declareUnit,
  type DeskKey,
  judgeAtDesk,
  type JudgedAtDesk,
  readinessForSignOff,
  signOff,
  submitEvidence,
} from '#assessment';
import type { CentreTransaction } from '#database';
import { linkCriteria } from '#evidence';
import type { Actor } from '#people';
import { loadUnitFor, type Method, unitChecklist } from '#units';
import { draftOf } from './a-draft.js';
import { aStandard } from './a-standard.js';
import { aUnit, type TestUnit } from './a-unit.js';
import { asOwner } from './connections.js';
import { sql } from './sql.js';

export const password = 'three small boats at rest';

export interface TestSubmission {
  readonly evidenceId: string;
  readonly revisionId: string;
  /** criterion id → id of its cross-reference */
  readonly references: ReadonlyMap<string, string>;
}

/** The learner submits evidence for these criteria of their unit. */
export async function submission(
  given: TestUnit,
  criterionIds: readonly string[],
  method: Method = 'reflective-account',
): Promise<TestSubmission> {
  const { centre, learner, unitId } = given;
  const { evidenceId } = await draftOf(centre, learner, { unitId, criterionId: criterionIds[0]! }, method);
  return centre.run(async (tx) => {
    const links = criterionIds.map((criterionId) => ({ unitId, criterionId }));
    await linkCriteria(tx, learner, evidenceId, links);
    const { revisionId } = await submitEvidence(tx, learner, evidenceId);
    return { evidenceId, revisionId, references: await referencesOf(tx, revisionId) };
  });
}

export async function referencesOf(tx: CentreTransaction, revisionId: string): Promise<Map<string, string>> {
  const rows = await tx.query(
    sql<{ id: string; criterionId: string }>(
      'select id, criterion_id as "criterionId" from cross_reference where centre_id = $1 and revision_id = $2',
      [tx.centreId, revisionId],
    ),
  );
  return new Map(rows.map(({ id, criterionId }) => [criterionId, id]));
}

export interface LatestIds {
  readonly expectedJudgementId: string | null;
  readonly expectedDecisionId: string | null;
}

/** What a page opened now would show as the latest. */
export async function latestIds(tx: CentreTransaction, referenceId: string): Promise<LatestIds> {
  const row = await tx.queryOne(
    sql<LatestIds>(
      `select (select j.id from judgement j where j.centre_id = x.centre_id and j.cross_reference_id = x.id
             order by j.sequence desc limit 1) as "expectedJudgementId",
       (select d.id from criterion_decision d where d.centre_id = x.centre_id and d.unit_id = x.unit_id
          and d.criterion_id = x.criterion_id order by d.sequence desc limit 1) as "expectedDecisionId"
     from cross_reference x where x.centre_id = $1 and x.id = $2`,
      [tx.centreId, referenceId],
    ),
  );
  return row!;
}

const sound = { valid: true, reliable: true, reasons: 'It shows just that.' };

/** The assessor opens the page and presses a key. */
export const press = (
  { centre, assessor }: Pick<TestUnit, 'centre' | 'assessor'>,
  referenceId: string,
  key: DeskKey,
  change: { noLongerMet?: boolean; by?: Actor; page?: LatestIds } = {},
): Promise<JudgedAtDesk> =>
  centre.run(async (tx) =>
    judgeAtDesk(tx, change.by ?? assessor, referenceId, {
      key,
      ...sound,
      noLongerMet: change.noLongerMet ?? false,
      ...(change.page ?? (await latestIds(tx, referenceId))),
    }),
  );

/** What the pages show of the unit. */
export const shown = ({ centre, learner, unitId }: TestUnit) =>
  centre.run(async (tx) => {
    const unit = await loadUnitFor(tx, learner, unitId);
    const checklist = await unitChecklist(tx, unitId);
    return { unit: unit.state, criteria: checklist.map(({ state }) => state), counters: unit };
  });

export interface TestUnitWithEvidence extends TestUnit {
  readonly evidence: TestSubmission;
}

/** A unit of two criteria, each met by the same evidence, which is authentic. */
export async function aUnitAllMet(): Promise<TestUnitWithEvidence> {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 1 }));
  const evidence = await submission(given, given.standard.criterionIds);
  for (const reference of evidence.references.values()) await press(given, reference, 'met');
  await given.centre.run((tx) =>
    checkAuthenticity(tx, given.assessor, evidence.revisionId, {
      establishedBy: 'discussed',
      current: true,
      note: '',
    }),
  );
  return { ...given, evidence };
}

/** As `aUnitAllMet`, declared by its learner. */
export async function aUnitReadyForSignOff(): Promise<TestUnitWithEvidence> {
  const given = await aUnitAllMet();
  await given.centre.run((tx) => declareUnit(tx, given.learner, given.unitId, 'en'));
  return given;
}

/** Gives this person's account the `password` of these tests. */
export async function withPassword(person: Actor): Promise<void> {
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
  const hashed = await hash(password, cost);
  await (
    await asOwner()
  ).inInstallation((tx) =>
    tx.query(sql('update account set password_hash = $2 where id = $1', [person.accountId, hashed])),
  );
}

/** The assessor reads the page, gives their password and signs off. */
export async function signItOff({ centre, assessor, unitId }: TestUnit, given = password): Promise<string> {
  await withPassword(assessor);
  return centre.run(async (tx) => {
    const { standing } = await readinessForSignOff(
      tx,
      assessor.personId,
      await loadUnitFor(tx, assessor, unitId),
    );
    const signed = await signOff(tx, assessor, unitId, {
      password: given,
      expectedDigest: standing.digest ?? '',
      language: 'en',
    });
    return signed.signOffId;
  });
}

/** As `aUnitReadyForSignOff`, signed off. */
export async function aUnitSignedOff(): Promise<TestUnitWithEvidence & { readonly signOffId: string }> {
  const given = await aUnitReadyForSignOff();
  return { ...given, signOffId: await signItOff(given) };
}
