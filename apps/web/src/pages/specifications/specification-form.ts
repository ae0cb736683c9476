import { maxSpecificationCodeLength, listedMethods, type Method } from '#units';
import { Choices, Id, Text, Ticked } from '../../http/forms/form-fields.js';

/** Simulation has a box of its own: allowing it is a decision, not one method among others. */
export class SpecificationForm {
  @Id() standardVersionId: string;
  @Text({ max: maxSpecificationCodeLength }) code: string;
  @Choices(listedMethods) methods: Method[];
  @Text({ max: 3 }) currencyMonths: string;
  @Ticked() simulationAllowed: boolean;
}
