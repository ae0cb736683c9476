import type pg from 'pg';
import type { Catalogue } from './catalogue.js';
import { NotNull } from './not-null.js';
import { isNode, listOf, parseNodeTree, type Tree, type TreeNode } from './node-tree.js';
import { targetsOf, word } from './scope.js';

/** A column of a statement, as PostgreSQL answers it. */
export interface DescribedColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `text`, `timestamp with time zone`, `uuid[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** The words that its table lets in, where it is a table's column with such a check. */
  readonly words: readonly string[] | null;
}

/**
 * Prepares a statement, and says of each of its columns what can be known without running it. What may be null is read
 * from the parsed statement, which PostgreSQL keeps of a function's body.
 *
 * @throws DatabaseError when the statement is not one
 */
export async function describeStatement(
  client: pg.Client,
  catalogue: Catalogue,
  text: string,
): Promise<DescribedColumn[]> {
  await client.query('begin');
  try {
    await client.query(`prepare described as ${text}`);
    const { rows } = await client.query<{ takes: string[]; answers: string[] | null }>(
      `select parameter_types::text[] as takes, result_types::text[] as answers
       from pg_prepared_statements where name = 'described'`,
    );
    const { takes, answers } = rows[0]!;
    if (!answers) return [];
    const query = await parsed(client, text, takes);
    const notNull = new NotNull(catalogue, nullableParameters(text));
    return targetsOf(query).map((target, index) => ({
      name: word(target, 'resname'),
      type: answers[index]!,
      nullable: !notNull.column(query, word(target, 'resno')),
      words: catalogue.column(word(target, 'resorigtbl'), word(target, 'resorigcol'))?.words ?? null,
    }));
  } finally {
    await client.query('rollback');
    await client.query('deallocate all');
  }
}

async function parsed(client: pg.Client, text: string, takes: readonly string[]): Promise<TreeNode> {
  await client.query(
    `create function pg_temp.described(${takes.join(', ')}) returns void begin atomic ${text}; end`,
  );
  const { rows } = await client.query<{ body: string }>(
    `select prosqlbody::text as body from pg_proc
     where proname = 'described' and pronamespace = pg_my_temp_schema()`,
  );
  return firstQuery(parseNodeTree(rows[0]!.body))!;
}

/** The body is a list of lists. */
function firstQuery(tree: Tree): TreeNode | undefined {
  if (isNode(tree)) return tree.tag === 'QUERY' ? tree : undefined;
  return listOf(tree)
    .map(firstQuery)
    .find((query) => query !== undefined);
}

/** A parameter has a value, unless the statement itself allows for the opposite. */
const nullableParameters = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\$(\d+)(?:::[\w ]+(?:\[\])?)?\)? is (?:not )?null|coalesce\(\s*\$(\d+)/g)].map(
      ([, tested, defaulted]) => tested ?? defaulted!,
    ),
  );
