import { Column, Generated } from 'typeorm';

/** A column that numbers the rows in the order in which they were inserted: `bigint generated always as identity`. */
export const Sequence = (): PropertyDecorator => (target, property) => {
  Generated('increment')(target, property);
  Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })(target, property);
};
