import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('standard_draft')
@Check(
  'standard_draft_state',
  "state in ('receiving', 'reading', 'unread', 'open', 'publishing', 'published')",
)
@Check('standard_draft_published', "(state = 'published') = (standard_version_id is not null)")
@Check('standard_draft_yaml', 'length(yaml) <= 2000000')
@Check('standard_draft_content', 'content is null or (yaml is null and length(content::text) <= 2000000)')
@ForeignKey('account', ['createdBy'], ['id'])
@ForeignKey('account', ['changedBy'], ['id'])
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@Index('standard_draft_by_object', ['objectKey'])
export class StandardDraftRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  /** In whose store the document lies until it is read. */
  @Column({ type: 'uuid' })
  readonly centreId: string;

  @Column({ type: 'text' })
  readonly state: string;

  @Column({ type: 'text' })
  readonly fileName: string;

  @Column({ type: 'uuid', nullable: true })
  readonly objectKey: string | null;

  @Column({ type: 'jsonb', nullable: true })
  readonly document: unknown;

  @Column({ type: 'jsonb', default: [] })
  readonly remarks: unknown;

  @Column({ type: 'jsonb', nullable: true })
  readonly refusal: unknown;

  @Column({ type: 'jsonb', nullable: true })
  readonly content: unknown;

  /** What was typed and gives no content. */
  @Column({ type: 'text', nullable: true })
  readonly yaml: string | null;

  @Column({ type: 'integer', default: 1 })
  readonly revision: number;

  @Column({ type: 'uuid' })
  readonly createdBy: string;

  @Column({ type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ type: 'uuid' })
  readonly changedBy: string;

  @Column({ type: 'timestamptz' })
  readonly changedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  readonly standardVersionId: string | null;
}
