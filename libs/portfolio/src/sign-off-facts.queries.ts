import { type ReviewOutcome, signOffStands } from '#assessment';
import type { CentreTransaction } from '#database';
import type { DeclarationFacts, ReviewFacts, SignOffFacts } from './domain/portfolio-facts.js';

type Found<Facts> = Omit<Facts, 'stands'>;

export interface UnitSignatures {
  readonly declarations: readonly DeclarationFacts[];
  readonly signOffs: readonly SignOffFacts[];
  readonly reviews: readonly ReviewFacts[];
}

/**
 * Who declared, signed off and cleared the unit, oldest first, and which of it still stands.
 *
 * @param standingDigest of everything that stands now; null unless every criterion does
 */
export async function signatureFacts(
  tx: CentreTransaction,
  unitId: string,
  standingDigest: string | null,
): Promise<UnitSignatures> {
  const declared = await tx.query<Found<DeclarationFacts> & { digest: string }>(
    `select d.id, p.name as by, d.declared_at as at, d.state_digest as digest
     from declaration d join person p on p.centre_id = d.centre_id and p.id = d.learner_id
     where d.centre_id = $1 and d.unit_id = $2 order by d.sequence`,
    [tx.centreId, unitId],
  );
  const signed = await tx.query<Found<SignOffFacts> & { digest: string; review: ReviewOutcome | null }>(
    `select s.id, p.name as by, s.capacity, s.signed_at as at, s.supersedes_id as "supersedesId",
       array(select sd.decision_id from sign_off_decision sd
             where sd.centre_id = s.centre_id and sd.sign_off_id = s.id) as "decisionIds",
       s.state_digest as digest,
       (select q.outcome from iqa_review q where q.centre_id = s.centre_id and q.sign_off_id = s.id) as review
     from sign_off s join person p on p.centre_id = s.centre_id and p.id = s.assessor_id
     where s.centre_id = $1 and s.unit_id = $2 order by s.sequence`,
    [tx.centreId, unitId],
  );
  const reviewed = await tx.query<Found<ReviewFacts>>(
    `select q.id, p.name as by, q.capacity, q.reviewed_at as at, q.sign_off_id as "signOffId", q.outcome, q.reasons
     from iqa_review q join person p on p.centre_id = q.centre_id and p.id = q.iqa_id
     where q.centre_id = $1 and q.unit_id = $2 order by q.reviewed_at`,
    [tx.centreId, unitId],
  );
  const lastDeclared = declared.at(-1);
  const lastSigned = signed.at(-1);
  const holds =
    lastSigned !== undefined &&
    signOffStands({
      stateDigest: standingDigest,
      signOff: { stateDigest: lastSigned.digest, review: lastSigned.review },
    });
  return {
    declarations: declared.map(({ digest, ...declaration }) => ({
      ...declaration,
      stands: declaration.id === lastDeclared?.id && digest === standingDigest,
    })),
    signOffs: signed.map(({ id, by, capacity, at, supersedesId, decisionIds }) => ({
      ...{ id, by, capacity, at, supersedesId, decisionIds },
      stands: holds && id === lastSigned.id,
    })),
    // That action was asked for stands until the unit is signed off afresh.
    reviews: reviewed.map((review) => ({
      ...review,
      stands: review.signOffId === lastSigned?.id && (holds || review.outcome === 'action-required'),
    })),
  };
}
