import { seal, unseal } from './seal.js';

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
const purpose = 'attest late form';

/** What is asked for again rather than handed back. */
const secretFieldNames = /password|token|_csrf/i;

/** It travels through the sign-in page, readable by nobody on the way. */
export function sealForm(key: Buffer, form: LateForm, now: Date): string {
  const values = Object.fromEntries(
    Object.entries(form.values).filter(([name]) => !secretFieldNames.test(name)),
  );
  const until = now.getTime() + minutes * 60_000;
  return seal(key, purpose, JSON.stringify({ ...form, values, until }));
}

/** The form, for the account that posted it and for a quarter of an hour; null for anybody else, later, or altered. */
export function openForm(key: Buffer, sealed: unknown, accountId: string, now: Date): LateForm | null {
  const text = unseal(key, purpose, sealed);
  if (text === null) return null;
  const { until, ...form } = JSON.parse(text) as LateForm & { until: number };
  return form.accountId === accountId && until > now.getTime() ? form : null;
}
