import { Check, Entity, PrimaryColumn } from 'typeorm';

@Entity('library_shelf')
@Check('library_shelf_kind', "kind in ('suite', 'occupation')")
export class LibraryShelfRow {
  @PrimaryColumn({ type: 'text' })
  readonly kind: string;

  @PrimaryColumn({ type: 'text' })
  readonly name: string;
}
