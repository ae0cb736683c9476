import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Database, type Clock } from './database.js';
import { type StatementLimits, statementLimits } from './limits.js';
import { OneWriteSocket } from './one-write-socket.js';
import { PostgresNames } from './postgres-names.js';
import { refuseRoleThatBypassesRls } from './serving-role.js';

// Days stay the strings 'YYYY-MM-DD': a JavaScript Date would move them across midnight by time zone.
pg.types.setTypeParser(1082, (day) => day);
// Counts and sequence numbers fit in a double by far.
pg.types.setTypeParser(20, Number);

export interface ConnectOptions {
  readonly poolSize?: number;
  readonly clock?: Clock;
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
}

export interface AppOptions extends ConnectOptions {
  /** Those of a request by default. */
  readonly limits?: StatementLimits;
}

/** The tables' owner: for migrations, the standards loader and the job runner only. No statement timeout. */
export async function connectAsOwner(url: string, options: ConnectOptions = {}): Promise<Database> {
  return connect(url, undefined, options);
}

/**
 * The serving role: owns nothing, sees the rows of one centre at a time.
 *
 * @throws CannotStart when row-level security would not hold this connection
 */
export async function connectAsApp(url: string, options: AppOptions = {}): Promise<Database> {
  const limits = settingsOf(options.limits ?? statementLimits.request);
  const database = await connect(url, `-c role=attest_app ${plannerOptions} ${limits}`, options);
  try {
    await refuseRoleThatBypassesRls(database.dataSource);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

// Our statements look rows up by key, so a generic plan, made once per connection, is good enough. PostgreSQL would
// otherwise replan some of them on each execution, which costs more than it ever gains here; so does JIT.
const plannerOptions = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** Enforced by PostgreSQL, so they apply even when the client has gone. */
const settingsOf = ({ statementSeconds, idleSeconds }: StatementLimits): string =>
  `-c statement_timeout=${statementSeconds * 1000} -c idle_in_transaction_session_timeout=${idleSeconds * 1000}`;

async function connect(
  url: string,
  startup: string | undefined,
  { poolSize = 10, clock, entities = [] }: ConnectOptions,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities: [...entities] as DataSourceOptions['entities'] & unknown[],
    synchronize: false,
    namingStrategy: new PostgresNames(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    poolErrorHandler: () => undefined, // a lost idle connection must not crash Node; the next query reports it
    extra: {
      options: startup,
      connectionTimeoutMillis: 5000,
      application_name: 'attest',
      pipeline: true,
      stream: () => new OneWriteSocket(),
    },
  });
  return new Database(await source.initialize(), clock);
}
