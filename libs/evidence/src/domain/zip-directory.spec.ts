import { crc32 } from 'node:zlib';
import type { FileBytes } from './file-bytes.js';
import { zipHolds } from './zip-directory.js';

const inMemory = (bytes: Buffer): FileBytes => ({
  size: bytes.length,
  at: async (first, length) => bytes.subarray(first, first + length),
});

/** The list of contents of a zip, without the contents. `shown`: a name in an extra field for those that prefer it. */
function listOf(names: readonly { readonly name: string; readonly extra?: Buffer }[]): Buffer {
  const entries = names.map(({ name, extra = Buffer.alloc(0) }) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    head.writeUInt16LE(extra.length, 30);
    return Buffer.concat([head, Buffer.from(name), extra]);
  });
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(list.length, 12);
  return Buffer.concat([list, end]);
}

const holds = (bytes: Buffer) => zipHolds(inMemory(bytes), 'word/document.xml');
const document = { name: 'word/document.xml' };

test('a list of contents is read to its end', async () => {
  expect(await holds(listOf([{ name: 'a' }, document]))).toBe(true);
  expect(await holds(listOf([{ name: 'a' }]))).toBe(false);
  expect(await holds(listOf([document]).subarray(0, -1))).toBe(false);
  expect(await holds(Buffer.from('PK'))).toBe(false);
});

test('a document with macros is not taken, whatever an extra field calls them', async () => {
  const name = 'word/vbaProject.bin';
  const extra = Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x61]);
  extra.writeUInt32LE(crc32(name), 5);
  expect(await holds(listOf([document, { name }]))).toBe(false);
  expect(await holds(listOf([document, { name, extra }]))).toBe(false);
});

test('neither more entries than a document has, nor longer ones, are read', async () => {
  const many = Array.from({ length: 10_001 }, (_, index) => ({ name: String(index) }));
  expect(await holds(listOf([document, ...many.slice(0, 9_999)]))).toBe(true);
  expect(await holds(listOf([document, ...many.slice(0, 10_000)]))).toBe(false);
  const long = Array.from({ length: 80 }, () => ({ name: 'x'.repeat(60_000) }));
  expect(await holds(listOf([document, ...long]))).toBe(false);
});

test('a store that fails says nothing of the file', async () => {
  const failing: FileBytes = { size: 100, at: () => Promise.reject(new Error('the disk is gone')) };
  await expect(zipHolds(failing, 'a')).rejects.toThrow('the disk is gone');
});
