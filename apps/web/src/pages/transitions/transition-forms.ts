import { maxMappingReasonLength } from '#transition';
import { maxSpecificationCodeLength } from '#units';
import { Id, Ids, Text, Ticked } from '../../http/forms/form-fields.js';

export class NewPlanForm {
  @Id() toVersionId: string;
}

export class MappingForm {
  @Ids({ optional: true, max: 20 }) toCriterionIds: string[];
  @Ticked() atOnce: boolean;
  @Text({ max: maxMappingReasonLength }) reason: string;
}

export class ReadyForm {
  @Text({ max: maxSpecificationCodeLength }) code: string;
}

/** Those who are ticked, or everybody. */
export class MovesForm {
  @Ids({ optional: true, max: 1000 }) unitIds: string[];
  @Ticked() everybody: boolean;
}
