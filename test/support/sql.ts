import { type BoundStatement, statement } from '#database';

/** SQL of a test's own, whose rows are what the test says they are: nothing compares them. */
export const sql = <Row>(text: string, parameters: readonly unknown[] = []): BoundStatement<Row> =>
  statement<Row>(text).with(...parameters);
