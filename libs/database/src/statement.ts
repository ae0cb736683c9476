import { createHash } from 'node:crypto';

/** Why a column has a value in every row, where the statement's text does not show it. */
export type ReasonsNotNull<Row> = Readonly<{ [Column in keyof Row]?: string }>;

/**
 * The text of one SQL statement with `$1…` parameters, and the type of the rows that it answers. The suite prepares each
 * statement that a `*.queries.ts` exports on a migrated database and compares its columns with `Row`.
 */
export class Statement<Row> {
  /**
   * Under which a connection keeps it prepared, so that it is parsed and planned once and not with each request. Derived
   * from the text: the same text has the same name in every process.
   */
  readonly name: string;
  declare protected readonly row: Row;

  constructor(
    readonly text: string,
    readonly reasonsNotNull?: ReasonsNotNull<Row>,
  ) {
    this.name = `attest_${createHash('sha1').update(text).digest('base64url')}`;
  }

  /** With its parameters in the order of `$1…`, ready to be sent. */
  with(...values: readonly unknown[]): BoundStatement<Row> {
    return new BoundStatement(this, values);
  }
}

/** A statement with its parameters. Nothing happens until a transaction is given it. */
export class BoundStatement<Row> {
  constructor(
    readonly statement: Statement<Row>,
    readonly values: readonly unknown[],
  ) {}
}

/**
 * A statement whose rows are `Row`: names, types and nullability as PostgreSQL gives them. Made once, where the module
 * is loaded, or from a fixed set of fragments: each text is kept prepared on every connection that ran it.
 */
export const statement = <Row>(text: string, reasonsNotNull?: ReasonsNotNull<Row>): Statement<Row> =>
  new Statement(text, reasonsNotNull);

/** SQL that is only executed and has neither parameters nor rows, such as `analyze` or `set local role`. */
export const command = (text: string): BoundStatement<never> => new Statement<never>(text).with();
