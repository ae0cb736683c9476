import { Check, Entity, PrimaryColumn } from 'typeorm';
import { type Key } from '#database';

@Entity('library_shelf')
@Check('library_shelf_kind', "kind in ('suite', 'occupation')")
export class LibraryShelfRow {
  @PrimaryColumn('text') readonly kind: Key<'suite' | 'occupation'>;
  @PrimaryColumn('text') readonly name: Key<string>;
}
