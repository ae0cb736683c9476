/**
 * The program of the child: a picture on standard input, its derivative on standard output, its size in pixels
 * on standard error. Ends with 3, saying why, for what is no picture.
 */
import { buffer } from 'node:stream/consumers';
import { reencode } from './reencode.js';
import { unreadable } from './reencode-picture.js';

try {
  const { data, info } = await reencode(process.argv[2] ?? '', await buffer(process.stdin));
  process.stderr.write(`${JSON.stringify({ width: info.width, height: info.height })}\n`);
  process.stdout.write(data);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = unreadable;
}
