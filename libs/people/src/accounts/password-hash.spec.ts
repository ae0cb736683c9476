import { hashPassword } from './password-hash.js';

test('a password is hashed at the cost that OWASP asks for', async () => {
  expect(await hashPassword('three random words')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
