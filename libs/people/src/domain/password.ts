export type PasswordProblem =
  'password-missing' | 'password-too-short' | 'password-too-long' | 'password-too-common';

export const passwordLength = { least: 12, most: 200 } as const;

/** Long enough to pass, and tried first by everybody who guesses. */
const commonPasswords =
  /^(.)\1*$|^(.{1,4})\2+$|password|passw0rd|qwerty|letmein|welcome|iloveyou|^(?:0?123456789|abcdefgh)/iu;

/**
 * What is wrong with a new password; null when nothing is. Length is what counts (NCSC, "Three random words"; NIST
 * SP 800-63B, 5.1.1.2): no rules about kinds of characters. The upper limit bounds the work of a hash.
 */
export function passwordProblem(password: string, address = ''): PasswordProblem | null {
  const length = [...password].length;
  if (length === 0) return 'password-missing';
  if (length < passwordLength.least) return 'password-too-short';
  if (length > passwordLength.most) return 'password-too-long';
  const isAddress = password.toLowerCase() === address;
  return isAddress || (length < 20 && commonPasswords.test(password)) ? 'password-too-common' : null;
}
