import { Column, Generated } from 'typeorm';

/** A column that numbers the rows in the order in which they were inserted: `bigint generated always as identity`. */
export const Sequence = (): PropertyDecorator => (target, property) => {
  Generated('identity' as 'increment')(target, property); // TypeORM makes it, and only leaves it out of its type
  Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })(target, property);
};
