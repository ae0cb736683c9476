import { about, described } from '../describe/described.js';
import { yesOrNo } from '../describe/fields.js';

export const PortfolioBody = described('PortfolioBody', {
  draft: about('A draft can be built at any time; the final one once the IQA has cleared the unit.', yesOrNo),
});
