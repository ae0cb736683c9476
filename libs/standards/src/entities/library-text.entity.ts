import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';
import { type Language } from '../domain/standard.js';

@Entity('library_text', {
  comment: 'What words find: position 0 is the standard itself, the others are its criteria.',
})
@Check('library_text_language', "language in ('en', 'cy')")
@ForeignKey('standard_version', ['standardVersionId'], ['id'])
@ForeignKey('criterion', ['criterionId'], ['id'])
@Index('library_text_words', ['words'], { type: 'gin' })
@Index('library_text_wording', ['wording'], { where: 'wording is not null' })
export class LibraryTextRow {
  @PrimaryColumn('uuid') readonly standardVersionId: Key<string>;
  @PrimaryColumn('text') readonly language: Key<Language>;
  @PrimaryColumn('integer') readonly position: Key<number>;
  @Column('uuid', { nullable: true }) readonly criterionId: string | null;
  @Column('text') readonly text: string;
  @Column('tsvector') readonly words: string;
  @Column('uuid', { nullable: true }) readonly wording: string | null;
}
