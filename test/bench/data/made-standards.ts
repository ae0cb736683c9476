import { readStandardFiles, type NumberedItem, type Standard } from '#standards';

export const madeStandards = { standards: 1000, criteriaEach: 50 } as const;

/**
 * Standards that nobody published, the same ones each time: the words of the published ones, as often as they use
 * them. One criterion in six is a sentence that many standards have, half of those with a word exchanged.
 */
export async function makeStandards(): Promise<Standard[]> {
  const { standards } = await readStandardFiles();
  const words = standards
    .flatMap(({ en }) => [...en.performance.items, ...en.knowledge.items])
    .flatMap(({ text }) => text.toLowerCase().match(/[a-z-]{2,}/g) ?? []);
  const chance = chanceFrom(20260212);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(chance() * from.length)]!;
  const sentence = (): string =>
    Array.from({ length: 8 + Math.floor(chance() * 14) }, () => pick(words)).join(' ');
  const often = Array.from({ length: 400 }, sentence);
  const item = (index: number): NumberedItem => ({ number: String(index + 1), text: criterion() });
  return Array.from({ length: madeStandards.standards }, (_, index) => ({
    key: `MADE${index + 1}`,
    version: '1',
    urn: `MADE ${index + 1}`,
    originalUrn: null,
    dateApproved: '12 Feb 2026',
    indicativeReviewDate: '12 Feb 2031',
    socCode: null,
    provenance: [],
    en: {
      title: sentence(),
      overview: [{ paragraph: `${sentence()}. ${sentence()}. ${sentence()}.` }],
      performance: { items: Array.from({ length: 25 }, (_, at) => item(at)) },
      knowledge: { items: Array.from({ length: 25 }, (_, at) => item(at)) },
      suites: [`Suite ${index % 40}`],
      occupations: [`Occupation ${index % 90}`, `Occupation ${index % 77}`],
      keywords: [pick(words), pick(words), pick(words)],
    },
  }));

  function criterion(): string {
    if (chance() > 1 / 6) return sentence();
    const parts = pick(often).split(' ');
    if (chance() < 0.5) parts[Math.floor(chance() * parts.length)] = pick(words);
    return parts.join(' ');
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
