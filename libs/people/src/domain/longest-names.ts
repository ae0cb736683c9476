/** Names of people, in characters. */
export const longestPersonName = 200;

/** Names that people give their access tokens, in characters. */
export const longestTokenName = 80;
