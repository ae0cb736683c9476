import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#database';
import type { Actor } from '#people';
import {
  compareStandards,
  type ComparedCriterion,
  findStandardVersion,
  type StandardVersionDetail,
} from '#standards';
import { CurrentActor } from '../../http/routes/current-actor.js';
import { api } from '../api-paths.js';
import { Read } from '../describe/routes.js';
import { StandardComparison } from './comparisons.answers.js';

@Controller()
@ApiTags('standards')
export class ComparisonsApi {
  constructor(private readonly database: Database) {}

  @Read(api.comparison, {
    summary: 'What became of each criterion of a version in another',
    description:
      'Two versions of one standard, or any two standards. Criteria are known by their words, not their numbers.',
    roles: 'signed-in',
    answers: StandardComparison,
  })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('version') version: string,
    @Param('otherKey') otherKey: string,
    @Param('otherVersion') otherVersion: string,
  ): Promise<StandardComparison> {
    const [before, after] = await this.database.readCentre(
      actor.centreId,
      async (tx): Promise<[StandardVersionDetail, StandardVersionDetail]> => [
        await findStandardVersion(tx, key, version),
        await findStandardVersion(tx, otherKey, otherVersion),
      ],
    );
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
  }
}

function withIds({ criteria }: StandardVersionDetail) {
  const ids = new Map(criteria.map(({ label, id }) => [label, id]));
  return (criterion: ComparedCriterion) => ({ ...criterion, id: ids.get(criterion.label)! });
}
