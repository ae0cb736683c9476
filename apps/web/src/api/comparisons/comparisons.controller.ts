import {
  compareStandards,
  type ComparedCriterion,
  findStandardVersion,
  type StandardVersionDetail,
} from '#standards';
import { controllerOf } from '../describe/controller-of.js';
import { reads } from '../describe/operations.js';
import { StandardComparison } from './comparisons.answers.js';

export const ComparisonsApi = controllerOf('ComparisonsApi', 'standards', {
  compare: reads('/standards/:key/:version/comparisons/:otherKey/:otherVersion', {
    summary: 'What became of each criterion of a version in another',
    description:
      'Two versions of one standard, or any two standards. Criteria are known by their words, not their numbers.',
    roles: 'signed-in',
    answers: StandardComparison,
    read: async (tx, _actor, { key, version, otherKey, otherVersion }) => {
      const before = await findStandardVersion(tx, key, version);
      const after = await findStandardVersion(tx, otherKey, otherVersion);
      const { changes, ...rest } = compareStandards(before.content, after.content);
      const [old, now] = [withIds(before), withIds(after)];
      return {
        before,
        after,
        ...rest,
        changes: changes.map((change) => ({
          ...change,
          before: change.before.map(old),
          after: change.after.map(now),
        })),
      };
    },
  }),
});

function withIds({ criteria }: StandardVersionDetail) {
  const ids = new Map(criteria.map(({ label, id }) => [label, id]));
  return (criterion: ComparedCriterion) => ({ ...criterion, id: ids.get(criterion.label)! });
}
