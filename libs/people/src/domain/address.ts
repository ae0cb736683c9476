/** An e-mail address as accounts keep it: trimmed, Unicode-normalised and in lower case. */
export const normaliseAddress = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/** In characters (RFC 5321, 4.5.3.1.3). */
export const maxAddressLength = 254;

/**
 * Whether it could be an e-mail address at all. What only a mail server can tell is left to it: something, one @,
 * a host with a dot, no white space.
 */
export const looksLikeAddress = (address: string): boolean =>
  address.length <= maxAddressLength &&
  /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/u.test(address);
