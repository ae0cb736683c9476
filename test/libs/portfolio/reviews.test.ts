import { buildPortfolioDocument, type PortfolioSignOff } from '#portfolio';
import { aUnitToPrint } from './a-unit-to-print.js';

const facts = aUnitToPrint({ criteria: [], evidenceItems: 0 });
const [signed] = facts.signOffs;

const signOff = (stands: boolean, outcome?: 'cleared' | 'action-required'): PortfolioSignOff => ({
  ...signed!,
  stands,
  review: outcome ? { ...signed!.review!, outcome } : null,
});

test('a review holds with its sign-off; that action is required holds until the next sign-off', () => {
  const reviewed = (...signOffs: PortfolioSignOff[]) => {
    const { reviews, declarations } = buildPortfolioDocument({ ...facts, signOffs });
    return [reviews.map(({ stands }) => stands), declarations.iqa !== null];
  };
  expect(reviewed(signOff(true, 'cleared'))).toEqual([[true], true]);
  expect(reviewed(signOff(false, 'cleared'))).toEqual([[false], false]);
  const refused = signOff(false, 'action-required');
  expect(reviewed(refused)).toEqual([[true], false]);
  expect(reviewed(refused, signOff(true))).toEqual([[false], false]);
});
