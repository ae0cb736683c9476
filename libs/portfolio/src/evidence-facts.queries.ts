import type { CentreTransaction } from '#database';
import { type Confidentiality, isPicture, type Locator as StoredLocator, type OwnWork } from '#evidence';
import type { CrossReferenceFacts, RevisionFacts } from './domain/portfolio-facts.js';
import type { Locator } from './domain/portfolio-words.js';

/** A picture of the evidence, and the object that is its derivative, once there is one. */
export interface PictureToPrint {
  readonly fileId: string;
  readonly key: string | null;
  readonly state: 'none' | 'queued' | 'ready' | 'failed';
}

export interface EvidenceFacts {
  readonly revisions: readonly RevisionFacts[];
  readonly pictures: readonly PictureToPrint[];
}

type FoundRevision = Omit<
  RevisionFacts,
  'files' | 'authenticity' | 'withdrawn' | 'declaration' | 'confidentiality'
> & {
  readonly confidentiality: (Pick<Confidentiality, 'identifiable'> & Partial<Confidentiality>) | null;
  readonly declaration: OwnWork | null;
  readonly authenticity: readonly (Omit<RevisionFacts['authenticity'][number], 'at'> & { at: string })[];
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly derivativeKey: string | null;
    readonly derivativeState: PictureToPrint['state'];
  }[];
};

/**
 * Every submitted revision of each evidence that is, or was, put forward for the unit.
 *
 * @param pictureAt where on this machine's disk a picture will be when the document is printed
 */
export async function evidenceFacts(
  tx: CentreTransaction,
  unitId: string,
  pictureAt: (fileId: string) => string,
): Promise<EvidenceFacts> {
  const found = await tx.query<FoundRevision>(revisions, [tx.centreId, unitId]);
  const shownFiles = found.flatMap(({ files }) => files).filter(({ mediaType }) => isPicture(mediaType));
  return {
    revisions: found.map(({ confidentiality, declaration, authenticity, withdrawn, files, ...revision }) => ({
      ...revision,
      // An observer who took nothing out says nothing of it.
      confidentiality: confidentiality && { ...confidentiality, removed: confidentiality.removed ?? [] },
      declaration: declaration && { help: declaration.help, tools: declaration.tools },
      authenticity: authenticity.map((check) => ({ ...check, at: new Date(check.at) })),
      withdrawn: withdrawn && { ...withdrawn, at: new Date(withdrawn.at) },
      files: files.map(({ id, name, mediaType, bytes, sha256 }) => ({
        name,
        mediaType,
        bytes,
        sha256,
        picture: isPicture(mediaType) ? { path: pictureAt(id), description: null } : null,
      })),
    })),
    pictures: shownFiles.map(({ id, derivativeKey, derivativeState }) => ({
      fileId: id,
      key: derivativeKey,
      state: derivativeState,
    })),
  };
}

/** What submitted evidence is put forward for in this unit. */
export async function crossReferenceFacts(
  tx: CentreTransaction,
  unitId: string,
): Promise<CrossReferenceFacts[]> {
  const found = await tx.query<
    Omit<CrossReferenceFacts, 'locator'> & { locator: StoredLocator | null; file: string | null }
  >(
    `select x.id, x.revision_id as "revisionId", x.criterion_id as "criterionId", x.locator, x.question,
       (select f.name from evidence_file f where f.centre_id = x.centre_id and f.revision_id = x.revision_id
          and f.id::text = x.locator ->> 'fileId') as file
     from cross_reference x
     join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id and r.submitted_at is not null
     where x.centre_id = $1 and x.unit_id = $2 order by x.created_at, x.id`,
    [tx.centreId, unitId],
  );
  return found.map(({ locator, file, ...reference }) => ({
    ...reference,
    locator: locator && printedLocator(locator, file),
  }));
}

function printedLocator(locator: StoredLocator, file: string | null): Locator {
  const { page = null, from = null, to = null, quote = null, region } = locator;
  return { file, page, from, to, quote, marked: region !== undefined };
}

const revisions = `
  select r.id, e.number as "evidenceNumber", r.revision, r.title, r.method, r.activity_on as "activityOn", r.text,
    json_build_object('name', a.name, 'duty', case when r.author_id = r.learner_id then 'learner' else 'assessor' end)
      as author,
    r.submitted_at as "submittedAt", r.confidentiality, r.declaration,
    (select coalesce(json_agg(json_build_object('by', p.name, 'at', k.checked_at, 'establishedBy', k.established_by,
       'current', k.current, 'note', k.note) order by k.sequence), '[]')
     from authenticity_check k join person p on p.centre_id = k.centre_id and p.id = k.assessor_id
     where k.centre_id = r.centre_id and k.revision_id = r.id) as authenticity,
    (select json_build_object('at', w.withdrawn_at, 'by', p.name, 'reason', w.reason)
     from evidence_withdrawal w join person p on p.centre_id = w.centre_id and p.id = w.withdrawn_by
     where w.centre_id = r.centre_id and w.evidence_id = r.evidence_id) as withdrawn,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
       'bytes', f.bytes, 'sha256', f.sha256, 'derivativeKey', f.derivative_key,
       'derivativeState', f.derivative_state) order by f.position, f.id), '[]')
     from evidence_file f
     where f.centre_id = r.centre_id and f.revision_id = r.id and f.state = 'stored') as files
  from evidence_revision r
  join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
  join person a on a.centre_id = r.centre_id and a.id = r.author_id
  where r.centre_id = $1 and r.submitted_at is not null and r.evidence_id in (
    select l.evidence_id from cross_reference x
    join evidence_revision l on l.centre_id = x.centre_id and l.id = x.revision_id
    where x.centre_id = $1 and x.unit_id = $2)
  order by e.number, r.revision`;
