import type { Actor, Role } from '#people';

interface Access {
  /** The role needed for it. Taking the role away takes the units away immediately … */
  readonly role: Role;
  /** … unless what they did remains theirs. */
  readonly outlastsRole?: true;
  /**
   * Which evidence: `own`, everything that is theirs, drafts included; `put-forward`, submitted revisions that are
   * cross-referenced to the unit, while it is live or goes on in another; `none`, progress only.
   */
  readonly evidence: 'own' | 'put-forward' | 'none';
  /** Its portfolios: whatever became of the unit, while it is live, or not at all. */
  readonly portfolio: 'always' | 'while-live' | 'none';
}

/**
 * What a person can be to a unit, and what that lets them see. Anyone with no relation to a unit does not find it; each
 * relation shows its progress. This is the one place: pages, API, queries and jobs ask here, and `docs/access.md` is made
 * of it. Who is what to which unit is the view `unit_relation`.
 */
export const access = {
  learner: { role: 'learner', outlastsRole: true, evidence: 'own', portfolio: 'always' },
  assessor: { role: 'assessor', evidence: 'put-forward', portfolio: 'while-live' },
  iqa: { role: 'iqa', evidence: 'put-forward', portfolio: 'while-live' },
  manager: { role: 'manager', evidence: 'none', portfolio: 'none' },
  administrator: { role: 'administrator', evidence: 'none', portfolio: 'none' },
} as const satisfies Record<string, Access>;

const of = (relation: Relation): Access => access[relation];

export type Relation = keyof typeof access;
/** The relations that show evidence. */
export type EvidenceRelation = {
  [Name in Relation]: (typeof access)[Name]['evidence'] extends 'none' ? never : Name;
}[Relation];

export const relations = Object.keys(access) as Relation[];

/** What the actor can be to any unit, in the roles they hold. */
export const relationsOpenTo = (actor: Pick<Actor, 'roles'>): Relation[] =>
  relations.filter((relation) => of(relation).outlastsRole || actor.roles.includes(of(relation).role));

const showsEvidence = (relation: Relation): relation is EvidenceRelation => of(relation).evidence !== 'none';

const showsOthersEvidence = (relation: Relation): boolean => of(relation).evidence === 'put-forward';

export const evidenceRelations = relations.filter(showsEvidence);

/** Of those, the relations that show submitted evidence of others. */
export const othersEvidenceRelationsOpenTo = (actor: Pick<Actor, 'roles'>): EvidenceRelation[] =>
  relationsOpenTo(actor).filter(showsEvidence).filter(showsOthersEvidence);

/** @param held a person's relations to a unit */
export const seesEvidence = (held: readonly Relation[]): boolean => held.some(showsEvidence);

/** Evidence that others put forward, and what is on record of it. @param held a person's relations to a unit */
export const seesOthersEvidence = (held: readonly Relation[]): boolean => held.some(showsOthersEvidence);

export const mayOpenPortfolio = (unit: {
  readonly relations: readonly Relation[];
  readonly withdrawnAt: Date | null;
}): boolean =>
  unit.relations.some((relation) => {
    const { portfolio } = of(relation);
    return portfolio === 'always' || (portfolio === 'while-live' && unit.withdrawnAt === null);
  });

/** For routes: the roles that may see any evidence. Which evidence is decided row by row. */
export const rolesThatSeeEvidence: readonly Role[] = evidenceRelations.map((relation) => of(relation).role);

/** Of those, the roles that may see evidence of others. */
export const rolesThatSeeOthersEvidence: readonly Role[] = evidenceRelations
  .filter(showsOthersEvidence)
  .map((relation) => of(relation).role);
