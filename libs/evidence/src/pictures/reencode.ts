import decodeHeic from 'heic-decode';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { heicPixels } from './heic-pixels.js';

/** 50 megapixels: more than any telephone's camera takes, less than a bomb needs. */
export const maxPixels = 50_000_000;
const maxSidePixels = 2000;

/**
 * A JPEG of the first frame, upright, at most 2000 pixels a side, in sRGB on white, without any metadata. How many
 * pixels there are is read from the header, before any is decoded.
 */
export async function reencode(
  mediaType: string,
  picture: Buffer,
): Promise<{ data: Buffer; info: OutputInfo }> {
  sharp.concurrency(1);
  sharp.cache(false);
  const source =
    mediaType === 'image/heic'
      ? await heic(picture)
      : sharp(picture, { limitInputPixels: maxPixels, failOn: 'truncated', pages: 1 });
  return source
    .autoOrient()
    .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
}

/** sharp's own libraries do not decode HEIC. What does keeps no metadata, and turns the picture upright. */
async function heic(picture: Buffer): Promise<Sharp> {
  const pixels = heicPixels(picture);
  if (!pixels) throw new Error('the picture does not say its size');
  if (pixels > maxPixels) throw new Error(`the picture has ${pixels} pixels`);
  const { width, height, data } = await decodeHeic({ buffer: picture });
  return sharp(data, { raw: { width, height, channels: 4 } });
}
