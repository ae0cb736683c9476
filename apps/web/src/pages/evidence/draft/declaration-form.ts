import { longestAnswer } from '#evidence';
import { Choice, Text, Ticked } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

const yesOrNo = ['yes', 'no'];

export class DeclarationForm extends DraftForm {
  @Choice(yesOrNo) helpUsed: string;
  @Text({ max: longestAnswer, optional: true }) help: string;
  @Choice(yesOrNo) toolsUsed: string;
  @Text({ max: longestAnswer, optional: true }) tools: string;
  @Ticked() ownWork: boolean;
}
