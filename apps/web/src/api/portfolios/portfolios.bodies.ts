import { YesOrNo } from '../describe/fields.js';

export class PortfolioBody {
  @YesOrNo({
    description: 'A draft can be built at any time; the final one once the IQA has cleared the unit.',
  })
  readonly draft: boolean;
}
