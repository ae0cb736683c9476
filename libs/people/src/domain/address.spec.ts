import { looksLikeAddress, normaliseAddress } from './address.js';

describe('an address', () => {
  it('is kept in lower case without the spaces round it', () => {
    expect(normaliseAddress('  Ada.Lovel@Example.ORG ')).toBe('ada.lovel@example.org');
  });

  it.each(['ada@example.org', "o'neil+nos@a.b.example", 'ŵyn@enghraifft.cymru'])(
    '%s could be one',
    (text) => {
      expect(looksLikeAddress(text)).toBe(true);
    },
  );

  it.each(['', 'ada', 'ada@', '@example.org', 'a b@example.org', 'a@b@example.org', 'ada@example', 'a@.org'])(
    '%j could not',
    (text) => {
      expect(looksLikeAddress(text)).toBe(false);
    },
  );
});
