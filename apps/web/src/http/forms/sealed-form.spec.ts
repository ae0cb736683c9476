import { randomBytes } from 'node:crypto';
import { openForm, sealForm } from './sealed-form.js';

const key = randomBytes(32);
const noon = new Date('2026-02-12T12:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const form = {
  accountId: 'ada',
  centreId: 'north',
  action: '/evidence/1/draft/details',
  page: '/evidence/1/draft/details',
  values: { title: 'Risk assessment ŵ', criteria: ['a', 'b'] },
};

describe('a form that was posted after its session had ended', () => {
  it('comes back to the account that posted it', () => {
    expect(openForm(key, sealForm(key, form, noon), 'ada', later(14))).toEqual(form);
  });

  it('comes back to nobody else', () => {
    expect(openForm(key, sealForm(key, form, noon), 'bob', later(1))).toBeNull();
  });

  it('is gone after a quarter of an hour', () => {
    expect(openForm(key, sealForm(key, form, noon), 'ada', later(15))).toBeNull();
  });

  it('can be neither read nor altered on the way', () => {
    const sealed = sealForm(key, form, noon);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Risk');
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(openForm(key, altered.toString('base64url'), 'ada', later(1))).toBeNull();
    }
  });

  it('leaves passwords and tokens behind', () => {
    const values = { reason: 'because', password: 'secret words', newPassword: 'x', _csrf: 'y' };
    expect(openForm(key, sealForm(key, { ...form, values }, noon), 'ada', noon)?.values).toEqual({
      reason: 'because',
    });
  });

  it.each([undefined, '', 'short', ['a'], 'x'.repeat(400)])('is not read out of %j', (sealed) => {
    expect(openForm(key, sealed, 'ada', noon)).toBeNull();
  });
});
