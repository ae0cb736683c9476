/** A sub-item is read with its stem, as one sentence. */
export const sentenceOf = ({
  stem,
  text,
}: {
  readonly stem: string | null;
  readonly text: string;
}): string => (stem ? `${stem} ${text}` : text);
