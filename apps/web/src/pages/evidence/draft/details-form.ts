import { type Method, methods } from '#units';
import { longestText, longestTitle } from '#evidence';
import { Choice, Day, Text } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

export class DetailsForm extends DraftForm {
  @Text({ max: longestTitle }) title: string;
  @Choice(methods) method: Method;
  @Day() activityOn: string;
  @Text({ max: longestText, optional: true }) text: string;
}
