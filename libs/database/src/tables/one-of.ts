/** The text of a check that a column holds one of these words, from the list that the rules use. */
export const oneOf = (column: string, words: readonly string[]): string =>
  `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
