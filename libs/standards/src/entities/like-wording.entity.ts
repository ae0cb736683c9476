import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('like_wording', {
  comment:
    'Two wordings that are near-identical, each pair both ways round. The same wording has the same id and no row.',
})
export class LikeWordingRow {
  @PrimaryColumn('uuid') readonly wording: Key<string>;
  @PrimaryColumn('uuid') readonly other: Key<string>;
  @Column('real') readonly likeness: number;
}
