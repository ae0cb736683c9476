import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('cross_reference_origin', {
  comment:
    'Where a cross-reference that came along with a move was judged before, and whether that counts on as it is.',
})
@ForeignKey('cross_reference', ['centreId', 'crossReferenceId', 'learnerId'], ['centreId', 'id', 'learnerId'])
@ForeignKey('cross_reference', ['centreId', 'originId', 'learnerId'], ['centreId', 'id', 'learnerId'])
export class CrossReferenceOriginRow {
  @PrimaryColumn('uuid') readonly centreId: Key<string>;
  @PrimaryColumn('uuid') readonly crossReferenceId: Key<string>;
  @PrimaryColumn('uuid') readonly originId: Key<string>;
  @Column('uuid') readonly learnerId: string;
  @Column('boolean') readonly countsAsJudged: boolean;
}
