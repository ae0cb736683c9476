/** Names of people, in characters. */
export const maxPersonNameLength = 200;

/** Names that people give their access tokens, in characters. */
export const maxTokenNameLength = 80;
