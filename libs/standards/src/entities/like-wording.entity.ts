import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('like_wording', {
  comment:
    'Two wordings that are near-identical, each pair both ways round. The same wording has the same id and no row.',
})
export class LikeWordingRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly wording: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly other: string;

  @Column({ type: 'real' })
  readonly likeness: number;
}
