import heicConvert from 'heic-convert';
import sharp, { type OutputInfo } from 'sharp';
import { heicPixels } from './heic-pixels.js';

/** 50 megapixels: more than any telephone's camera takes, less than a bomb needs. */
export const mostPixels = 50_000_000;
export const longestSide = 2000;

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
  const source = mediaType === 'image/heic' ? await decodedHeic(picture) : picture;
  return sharp(source, { limitInputPixels: mostPixels, failOn: 'truncated', pages: 1 })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
}

/** sharp's own libraries do not decode HEIC. What does keeps no metadata, and turns the picture upright. */
async function decodedHeic(picture: Buffer): Promise<Buffer> {
  const pixels = heicPixels(picture);
  if (!pixels) throw new Error('the picture does not say its size');
  if (pixels > mostPixels) throw new Error(`the picture has ${pixels} pixels`);
  const decoded = await heicConvert({ buffer: picture, format: 'JPEG', quality: 0.95 });
  return Buffer.from(decoded);
}
