import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key, Trigger, type WithDefault } from '#database';
import { type Standard } from '#standards';
import { type ImportRemark } from '#standards-import';
import { type DraftRefusal, type DraftSource, type DraftState, maxDraftLength } from '../draft.js';

@Entity('standard_draft')
@Check(
  'standard_draft_state',
  "state in ('receiving', 'reading', 'unread', 'open', 'publishing', 'published')",
)
@Check('standard_draft_published', "(state = 'published') = (standard_version_id is not null)")
@Check('standard_draft_yaml', `length(yaml) <= ${maxDraftLength}`)
@Check(
  'standard_draft_content',
  `content is null or (yaml is null and length(content::text) <= ${maxDraftLength})`,
)
@ForeignKey('account', ['createdBy'], ['id'])
@ForeignKey('account', ['changedBy'], ['id'])
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Index('standard_draft_by_object', ['objectKey'])
@Trigger({ name: 'keep_published_draft', when: 'before update or delete', execute: 'keep_published_draft' })
export class StandardDraftRow {
  @PrimaryColumn('uuid') readonly id: Key<string>;
  /** In whose store the document lies until it is read. */
  @Column('uuid') readonly centreId: string;
  @Column('text') readonly state: DraftState;
  @Column('text') readonly fileName: string;
  @Column('uuid', { nullable: true }) readonly objectKey: string | null;
  @Column('jsonb', { nullable: true }) readonly document: DraftSource | null;
  @Column('jsonb', { default: [] }) readonly remarks: WithDefault<readonly ImportRemark[]>;
  @Column('jsonb', { nullable: true }) readonly refusal: DraftRefusal | null;
  @Column('jsonb', { nullable: true }) readonly content: Standard | null;
  /** What was typed and gives no content. */
  @Column('text', { nullable: true }) readonly yaml: string | null;
  @Column('integer', { default: 1 }) readonly revision: WithDefault<number>;
  @Column('uuid') readonly createdBy: string;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('uuid') readonly changedBy: string;
  @Column('timestamptz') readonly changedAt: Date;
  @Column('uuid', { nullable: true }) readonly standardVersionId: string | null;
}
