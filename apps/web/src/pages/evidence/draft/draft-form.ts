import { Version } from '../../../http/forms/form-fields.js';

/** What every form of a draft brings: the version of the draft that its page was made from. */
export class DraftForm {
  @Version() lockVersion: number;
}
