import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { FileRefused, Received } from '#evidence';
import { NotAllowed, RuleBroken } from '#refusals';
import { checkFormToken } from '../../../http/csrf.js';
import { multipartParser } from './multipart-parser.js';

/** What became of each file of an upload: those that were refused took none of the others with them. */
export interface Uploaded {
  readonly received: readonly Received[];
  readonly refused: readonly FileRefused[];
}

/** Keeps one file while it streams in. */
export type Receive = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<Received>;

/**
 * Reads a multipart body as it arrives and hands on one file after the other. The form's token is its first field
 * (or came in a header), and is checked before a byte of any file is kept.
 *
 * @throws NotAllowed without the token; HttpException 400 or 415 for what is no such body; what `receive` throws,
 *   except that a file is refused
 */
export async function receiveUploads(request: Request, receive: Receive): Promise<Uploaded> {
  const parser = multipartParser(request);
  const received: Received[] = [];
  const refused: FileRefused[] = [];
  let admitted = false;
  let receiving = Promise.resolve();
  let stopped: unknown;

  parser.on('field', (name, value) => {
    if (name === '_csrf') admit(value);
  });
  parser.on('file', (_field, bytes, { filename }) => {
    // What is left of a stream that nobody reads any more must not be an error of the process.
    bytes.on('error', () => undefined);
    // An empty box of a form is a file without a name.
    if (!filename || !admit()) bytes.resume();
    else receiving = receiving.then(() => take(filename, bytes));
  });
  parser.on('partsLimit', () => {
    stopped ??= new HttpException('too-many-parts', 400);
  });

  const broken = await readWhole(request, parser);
  await receiving;
  if (stopped) throw stopped;
  if (broken && !refused.some(({ reason }) => reason === 'broken-off'))
    throw new HttpException('malformed-body', 400);
  return { received, refused };

  function admit(token?: string): boolean {
    try {
      if (!admitted && !stopped) checkFormToken(request, token);
      admitted = !stopped;
    } catch (error) {
      if (!(error instanceof NotAllowed)) throw error;
      stopped ??= error;
    }
    return admitted;
  }

  async function take(name: string, bytes: Readable): Promise<void> {
    try {
      // A file that is given up in the middle is read to its end all the same: the next one comes behind it.
      const kept = bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
      if (!stopped) received.push(await receive(name, kept));
    } catch (error) {
      const refusal = error instanceof RuleBroken ? (error.blockers[0] as FileRefused) : undefined;
      if (refusal?.code === 'file-refused') refused.push(refusal);
      else if (bytes.errored) refused.push({ code: 'file-refused', reason: 'broken-off', name });
      else stopped ??= error;
    } finally {
      bytes.resume();
    }
  }
}

/** Resolves when the body was read to its end, or to what was wrong with it; its files may still be on their way. */
function readWhole(request: Request, parser: ReturnType<typeof multipartParser>): Promise<unknown> {
  return new Promise((resolve) => {
    const brokenOff = () => parser.destroy(new Error('the request broke off'));
    parser.once('close', () => resolve(undefined));
    parser.once('error', (error) => {
      request.unpipe(parser);
      request.resume();
      resolve(error);
    });
    request.once('aborted', brokenOff);
    request.once('error', brokenOff);
    request.pipe(parser);
  });
}
