import { readFile } from 'node:fs/promises';

const pageBytes = 4096;

/** What a process holds in memory, in MB; null where the system does not tell (only Linux does, by /proc). */
export async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]);
    return Number.isFinite(pages) ? (pages * pageBytes) / 1_000_000 : null;
  } catch {
    return null;
  }
}
