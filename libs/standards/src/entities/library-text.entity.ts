import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('library_text', {
  comment: 'What words find: position 0 is the standard itself, the others are its criteria.',
})
@Check('library_text_language', "language in ('en', 'cy')")
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@ForeignKey('criterion', ['criterionId'], ['id'])
@Index('library_text_words', { synchronize: false })
@Index('library_text_wording', ['wording'], { where: 'wording is not null' })
export class LibraryTextRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly standardVersionId: string;

  @PrimaryColumn({ type: 'text' })
  readonly language: string;

  @PrimaryColumn({ type: 'integer' })
  readonly position: number;

  @Column({ type: 'uuid', nullable: true })
  readonly criterionId: string | null;

  @Column({ type: 'text' })
  readonly text: string;

  @Column({ type: 'tsvector' })
  readonly words: string;

  @Column({ type: 'uuid', nullable: true })
  readonly wording: string | null;
}
