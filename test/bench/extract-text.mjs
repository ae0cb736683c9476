// The PDF library alone, in a process of its own: bytes on standard input, the number of its pages on standard output.
import { buffer } from 'node:stream/consumers';
import { extractText } from 'unpdf';

const { totalPages, text } = await extractText(new Uint8Array(await buffer(process.stdin)));
process.stdout.write(`${totalPages} ${text.join('').length}\n`);
