import { longestAnswer } from '#evidence';
import { Choice, Text, Ticked } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

const yesOrNo = ['yes', 'no'];

export class DeclarationForm extends DraftForm {
  // What is not answered is for the act to say, of all the questions at once.
  @Choice(yesOrNo, { optional: true }) helpUsed?: string;
  @Text({ max: longestAnswer, optional: true }) help: string;
  @Choice(yesOrNo, { optional: true }) toolsUsed?: string;
  @Text({ max: longestAnswer, optional: true }) tools: string;
  @Ticked() ownWork: boolean;
}
