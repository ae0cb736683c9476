import type pg from 'pg';

/** What `pg` knows of a connection that copies, and does not describe. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** The rows of `select`, as `COPY` writes them. */
export const copyOut = (client: pg.Client, select: string): Promise<Buffer> =>
  copy(client, `copy (${select}) to stdout`);

/** Takes rows in as `COPY` reads them. `into` is a table with its columns. */
export async function copyIn(client: pg.Client, into: string, rows: Buffer): Promise<void> {
  await copy(client, `copy ${into} from stdin`, rows);
}

/** A query of our own to `pg`: its messages are those of PostgreSQL's protocol. */
function copy(client: pg.Client, sql: string, rows?: Buffer): Promise<Buffer> {
  const written: Buffer[] = [];
  return new Promise((done, fail) => {
    const query = {
      submit: (connection: CopyConnection) => connection.query(sql),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(rows!);
        connection.endCopyFrom();
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }) => void written.push(Buffer.from(chunk)),
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => fail(error),
      handleReadyForQuery: () => done(Buffer.concat(written)),
    };
    client.query(query as unknown as pg.Submittable);
  });
}
