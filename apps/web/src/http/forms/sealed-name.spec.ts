import { randomBytes } from 'node:crypto';
import { openName, sealName } from './sealed-name.js';

const key = randomBytes(32);

describe('a name that somebody looked for', () => {
  it.each(['Ŵ', 'Ash Fernley', 'x'.repeat(100)])('comes back to them: %s', (name) => {
    expect(openName(key, sealName(key, name, 'ada'), 'ada')).toBe(name);
  });

  it('comes back to nobody else, and from nothing else', () => {
    const sealed = sealName(key, 'Ash Fernley', 'ada');
    const altered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    expect(openName(key, sealed, 'bob')).toBeUndefined();
    for (const other of [altered, '', 'Ash Fernley', undefined, [sealed], 'x'.repeat(400)])
      expect(openName(key, other, 'ada')).toBeUndefined();
  });

  it('is not told by the address, nor by its length, nor by looking for it twice', () => {
    const sealed = sealName(key, 'Ash Fernley', 'ada');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/Ash|Fernley/);
    expect(sealName(key, 'Bo', 'ada')).toHaveLength(sealed.length);
    expect(sealName(key, 'Ash Fernley', 'ada')).not.toBe(sealed);
  });
});
