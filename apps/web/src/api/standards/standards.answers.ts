import { Id, ListOf, Moment, OneOf, Open, Text, Whole, YesOrNo } from '../describe/fields.js';
import type { Standard } from '#standards';

/** A version of a standard in the library. */
export class StandardVersion {
  @Id() readonly id: string;
  @Text({ description: 'Our own name of the standard: `SFJBMS05`.' }) readonly key: string;
  @Text() readonly version: string;
  @Text() readonly title: string;
  @Text({ nullable: true, description: 'The indicative review date as printed: a day, a month, or words.' })
  readonly reviewDate: string | null;
  @Whole({ description: 'How many performance criteria are assessed.' }) readonly performance: number;
  @Whole({ description: 'How many knowledge items are assessed.' }) readonly knowledge: number;
  @YesOrNo({ description: 'The version that is used now: the newest that is not retired.' })
  readonly current: boolean;
  @Moment({ nullable: true, description: 'Since when it takes no new learners; null while it does.' })
  readonly retiredAt: Date | null;
}

/** What is assessed: an item, or a sub-item with the stem of its heading. */
export class Criterion {
  @Id() readonly id: string;
  @Text({ description: '`P1`, `K33.2`.' }) readonly label: string;
  @OneOf(['performance', 'knowledge'], 'CriterionKind') readonly kind: 'performance' | 'knowledge';
  @Whole({ description: 'From 1, in the order of the standard.' }) readonly position: number;
  @Text({ description: 'Verbatim, as published.' }) readonly text: string;
  @Text({ nullable: true, description: 'The beginning of the sentence, when it stands under a heading.' })
  readonly stem: string | null;
  @Text({ nullable: true }) readonly headingLabel: string | null;
}

/** A version of the same standard. */
export class VersionOfStandard {
  @Id() readonly id: string;
  @Text() readonly version: string;
  @Text() readonly title: string;
  @Moment({ description: 'When it was published in this library.' }) readonly loadedAt: Date;
  @Moment({ nullable: true }) readonly retiredAt: Date | null;
  @YesOrNo() readonly current: boolean;
}

export class StandardVersionInFull extends StandardVersion {
  @Text({
    description: 'SHA-256 of the canonical content: two libraries with the same digest hold the same text.',
  })
  readonly digest: string;
  @Moment() readonly loadedAt: Date;
  @ListOf(() => VersionOfStandard, { description: 'All versions of this standard, the newest first.' })
  readonly versions: readonly VersionOfStandard[];
  @ListOf(() => Criterion) readonly criteria: readonly Criterion[];
  @Open({ description: 'Everything published, in the format of `standard.schema.json`.' })
  readonly content: Standard;
}
