import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** Files for tests, made when they are needed: none lies about in the repository but the HEIC, which nothing here can make. */

export const pdf = (text = 'A plan'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\n` +
      `xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
  );

/** A JPEG that says where it was taken, and by what. */
export const gpsPhotograph = (width = 320, height = 200): Promise<Buffer> =>
  picture(width, height)
    .withExif({
      IFD0: { Make: 'Attest', Model: 'Test camera', Copyright: 'somebody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();

export const png = (width = 40, height = 30): Promise<Buffer> => picture(width, height).png().toBuffer();
export const gif = (): Promise<Buffer> => picture(40, 30).gif().toBuffer();
export const webp = (): Promise<Buffer> => picture(40, 30).webp().toBuffer();
export const tiff = (): Promise<Buffer> => picture(40, 30).tiff().toBuffer();

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 140, b: 200 } } });

/** The header of a PNG that claims to be this large, with hardly any bytes behind it. */
export async function pngBomb(side: number): Promise<Buffer> {
  const small = Buffer.from(await png());
  small.writeUInt32BE(side, 16);
  small.writeUInt32BE(side, 20);
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
  return small;
}

/** A zip with these entries, as Office documents are. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const [locals, directory] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [raw, packed] = [Buffer.from(text), deflateRawSync(Buffer.from(text))];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end]);
}

export const docx = (): Buffer =>
  zip({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<R/>', 'word/document.xml': '<w:document/>' });

/** The smallest MP4 there can be: its kind, its list of tracks, and some data. */
export function mp4(): Buffer {
  const box = (kind: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 8);
    return Buffer.concat([length, Buffer.from(kind), content]);
  };
  const ftyp = box('ftyp', Buffer.from('isom\0\0\0\x01isommp42'));
  return Buffer.concat([ftyp, box('moov', box('mvhd', Buffer.alloc(100))), box('mdat', Buffer.alloc(2000))]);
}

export function wav(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + 2000, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.write('data', 36);
  head.writeUInt32LE(2000, 40);
  return Buffer.concat([head, Buffer.alloc(2000)]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** As an iPhone takes them, with its position; HEVC, which no library here can write, so it is kept beside. */
export const gpsHeic = (): Promise<Buffer> => readFile(join(import.meta.dirname, 'gps-photograph.heic'));
