import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A form that was posted after its session had ended. */
export interface LateForm {
  readonly accountId: string;
  readonly centreId: string | null;
  /** The address it was posted to. */
  readonly action: string;
  /** The page it was filled in on. */
  readonly page: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const minutes = 15;
const purpose = Buffer.from('attest late form');

/** What is asked for again rather than handed back. */
const secret = /password|token|_csrf/i;

/** Encrypted and authenticated (AES-256-GCM): it travels through the sign-in page, readable by nobody on the way. */
export function sealForm(key: Buffer, form: LateForm, now: Date): string {
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => !secret.test(name)));
  const until = now.getTime() + minutes * 60_000;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(purpose);
  const text = Buffer.concat([
    cipher.update(JSON.stringify({ ...form, values, until }), 'utf8'),
    cipher.final(),
  ]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** The form, for the account that posted it and for a quarter of an hour; null for anybody else, later, or altered. */
export function openForm(key: Buffer, sealed: unknown, accountId: string, now: Date): LateForm | null {
  const bytes = Buffer.from(typeof sealed === 'string' ? sealed : '', 'base64url');
  if (bytes.length < 29) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(purpose)
      .setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    const { until, ...form } = JSON.parse(text) as LateForm & { until: number };
    return form.accountId === accountId && until > now.getTime() ? form : null;
  } catch {
    return null;
  }
}
