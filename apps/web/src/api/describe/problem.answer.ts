import { ApiProperty } from '@nestjs/swagger';
import type { Blocker } from '#refusals';

export const reasonSchema = {
  type: 'object',
  properties: { code: { type: 'string', example: 'criterion-not-met' } },
  required: ['code'],
  additionalProperties: true,
};

/** RFC 9457 problem details: how every refusal of the API is answered. */
export class Problem {
  @ApiProperty({ example: 'urn:attest:problem:rule-broken', description: 'What kind of problem: stable.' })
  readonly type: string;
  @ApiProperty({ description: 'The same for people.' }) readonly title: string;
  @ApiProperty({ example: 409 }) readonly status: number;
  @ApiProperty({
    type: 'array',
    required: false,
    description: 'With 409: each rule that refuses, and the facts about it; or who was first.',
    items: reasonSchema,
  })
  readonly blockers?: readonly Blocker[];
  @ApiProperty({
    type: 'object',
    selfRequired: false,
    description: 'With 422: the fields that cannot be taken, and the code of what is wrong with each.',
    additionalProperties: { type: 'string' },
  })
  readonly fields?: Readonly<Record<string, string>>;
  @ApiProperty({ required: false, description: 'With 410: what was here once.' }) readonly what?: string;
  @ApiProperty({ required: false, description: 'With 500: under which the fault is found in the log.' })
  readonly reference?: string;
}
