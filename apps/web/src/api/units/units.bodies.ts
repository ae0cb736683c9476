import { Day, Text } from '../describe/fields.js';
import { PageQuery } from '../describe/pages.js';

export class CriteriaQuery extends PageQuery {
  @Text({ max: 200, optional: true, description: 'Words that must all occur, in any case.' })
  readonly search?: string;
}

export class TargetDateBody {
  @Day({ nullable: true, description: 'Null goes back to the cohort’s.' }) readonly targetDate: string | null;
}
