import type { FileBytes } from './file-bytes.js';

const span = 65_536;

/** JPEG: segments by their lengths, then compressed data up to the end mark, which nothing inside can imitate. */
export async function isCompleteJpeg(file: FileBytes): Promise<boolean> {
  let at = 2;
  for (let segments = 0; segments < 5000; segments++) {
    const head = await file.at(at, 4);
    if (head.length < 2 || head[0] !== 0xff) return false;
    const mark = head[1]!;
    if (mark === 0xd9) return true;
    if (mark === 0xff) at += 1;
    else if (head.length < 4 || head.readUInt16BE(2) < 2) return false;
    else at += 2 + head.readUInt16BE(2);
    if (mark === 0xda) at = await nextMark(file, at);
    if (at >= file.size) return false;
  }
  return false;
}

/** Where compressed data is interrupted by a mark other than a restart; the file's size when it never is. */
async function nextMark(file: FileBytes, from: number): Promise<number> {
  for (let at = from; at < file.size - 1; at += span - 1) {
    const bytes = await file.at(at, span);
    for (let i = bytes.indexOf(0xff); i >= 0 && i < bytes.length - 1; i = bytes.indexOf(0xff, i + 1)) {
      const next = bytes[i + 1]!;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + i;
    }
  }
  return file.size;
}

/** PNG: chunks by their lengths up to IEND. */
export async function isCompletePng(file: FileBytes): Promise<boolean> {
  let at = 8;
  for (let chunks = 0; chunks < 100_000; chunks++) {
    const head = await file.at(at, 8);
    if (head.length < 8) return false;
    at += 12 + head.readUInt32BE(0);
    if (head.toString('latin1', 4) === 'IEND') return at <= file.size;
  }
  return false;
}

export async function isCompleteGif(file: FileBytes): Promise<boolean> {
  const tail = await file.at(Math.max(0, file.size - 16), 16);
  return file.size > 26 && tail.includes(0x3b);
}

/** RIFF (WebP, WAV): the length it states is there. */
export async function isCompleteRiff(file: FileBytes): Promise<boolean> {
  const head = await file.at(0, 12);
  return head.length === 12 && file.size > 36 && head.readUInt32LE(4) <= file.size - 8;
}

/** TIFF: its first directory lies inside the file. The strips it points at are read when it is decoded. */
export async function hasTiffHeader(file: FileBytes): Promise<boolean> {
  const head = await file.at(0, 8);
  if (head.length < 8) return false;
  const offset = head[0] === 0x49 ? head.readUInt32LE(4) : head.readUInt32BE(4);
  return offset >= 8 && offset + 14 <= file.size;
}

/** ISO media (MP4, MOV, M4A, HEIC): boxes that fill the file exactly, one of them naming what is in it. */
export async function isCompleteIsoMedia(file: FileBytes, needed: readonly string[]): Promise<boolean> {
  let at = 0;
  let found = false;
  for (let boxes = 0; boxes < 100_000 && at < file.size; boxes++) {
    const head = await file.at(at, 16);
    if (head.length < 8) return false;
    found ||= needed.includes(head.toString('latin1', 4, 8));
    const length = head.readUInt32BE(0);
    if (length === 0) return found;
    const whole = length === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : length;
    if (whole < 8) return false;
    at += whole;
  }
  return found && at === file.size;
}

/** PDF: the end mark among the last bytes, where readers look for it. */
export async function isCompletePdf(file: FileBytes): Promise<boolean> {
  const tail = (await file.at(Math.max(0, file.size - 2048), 2048)).toString('latin1');
  return /startxref\s+\d+\s+%%EOF/.test(tail);
}
