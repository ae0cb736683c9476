import { Data, hardCodedText } from '../support/hard-coded-text.js';

test('words of ours are told from those of others', () => {
  const written = new Data(new Set(['met']));
  written.add({ name: 'Rowan Ellery-Okonkwo', state: 'met', texts: ['make sure that K3 is kept\nby all'] });
  const page = (body: string) => hardCodedText(`<!DOCTYPE html><body>${body}`, written);
  expect(page('⟦Signed by Rowan ⟦today⟧⟧ Rowan Ellery-Okonkwo (E03, 12 Chwefror 2026), by all')).toEqual([]);
  expect(page('P1 make sure …')).toEqual([]);
  expect(page('<p>Signed</p> by <a title="Read">⟦x⟧</a><p>met</p><p>12 February 2026</p>')).toEqual([
    ...['Signed', ' by ', 'Read', 'met', '12 February 2026'],
  ]);
});
