import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('cross_reference_origin', {
  comment:
    'Where a cross-reference that came along with a move was judged before, and whether that counts on as it is.',
})
@ForeignKey('cross_reference', ['centreId', 'crossReferenceId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('cross_reference', ['centreId', 'originId', 'learnerId'], ['centreId', 'id', 'learnerId'])
export class CrossReferenceOriginRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly centreId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly crossReferenceId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly originId: string;

  @Column({ type: 'uuid' })
  readonly learnerId: string;

  @Column({ type: 'boolean' })
  readonly countsAsJudged: boolean;
}
