/** A piece of a text that was found: marked when it is one of the words. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** What PostgreSQL puts around found words: characters for private use, which no published text has. */
export const [markStart, markEnd] = ['\ue000', '\ue001'];

/** A text cut where its found words begin and end. */
export const excerptParts = (text: string): ExcerptPart[] =>
  text
    .split(new RegExp(`(${markStart}[^${markEnd}]*${markEnd})`, 'u'))
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(markStart!) ? { text: part.slice(1, -1), marked: true } : { text: part, marked: false },
    );
