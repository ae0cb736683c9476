import { Transform } from 'class-transformer';
import { IsInt } from 'class-validator';

/** What every form of a draft brings: the version of the draft that its page was made from. */
export class DraftForm {
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'lock-version-missing' })
  lockVersion: number;
}
