import { longestText, longestTitle } from '#evidence';
import { Choice, Day, Text } from '../../../http/forms/form-fields.js';
import { learnersMethods } from '../choices.js';
import { DraftForm } from './draft-form.js';

export class DetailsForm extends DraftForm {
  @Text({ max: longestTitle }) title: string;
  @Choice(learnersMethods) method: (typeof learnersMethods)[number];
  @Day() activityOn: string;
  @Text({ max: longestText, optional: true }) text: string;
}
