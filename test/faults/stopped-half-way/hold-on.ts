import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells the test of stopping that everything is there, and never returns. */
export async function holdOn(name: string): Promise<never> {
  await writeFile(join(process.env['STOPPED_HALF_WAY']!, name), '');
  return new Promise(() => undefined);
}
