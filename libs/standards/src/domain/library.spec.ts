import { currentVersion, newestFirst } from './current-version.js';
import { excerptParts, markEnd, markStart } from './excerpt.js';
import { foldName, namesOf } from './library-names.js';
import { libraryTexts } from './library-texts.js';

test.each(['sfj be2', 'SFJBE2', 'sfj-be-2', ' Sfj  BE 2 ', 'SFJ\u00a0BE2', 'ＳＦＪＢＥ２'])(
  '%j is SFJBE2',
  (typed) => expect(foldName(typed)).toBe('SFJBE2'),
);

test('a standard is known by its key, its URN and the URN of its ancestor', () => {
  expect(namesOf({ key: 'stalking-initial-response', urn: null, originalUrn: 'SFJ BE2' })).toEqual([
    'STALKINGINITIALRESPONSE',
    'SFJBE2',
  ]);
  expect(namesOf({ key: 'SFJBE2', urn: 'SFJ BE2', originalUrn: 'SFJ BE2' })).toEqual(['SFJBE2']);
});

const version = (id: string, retired = false) => ({ id, version: id, retired });

test('the current version is the newest that is not retired; when all are, the newest', () => {
  expect(
    ['2', '10', '1.9', '1.10']
      .map((id) => version(id))
      .sort(newestFirst)
      .map(({ id }) => id),
  ).toEqual(['10', '2', '1.10', '1.9']);
  expect(currentVersion([version('1'), version('10', true), version('2')])?.id).toBe('2');
  expect(currentVersion([version('1', true), version('2', true)])?.id).toBe('2');
  expect(currentVersion([])).toBeUndefined();
});

test('a text is cut where its found words are marked', () => {
  expect(excerptParts(`keep ${markStart}records${markEnd} of ${markStart}risk${markEnd}`)).toEqual([
    { text: 'keep ', marked: false },
    { text: 'records', marked: true },
    { text: ' of ', marked: false },
    { text: 'risk', marked: true },
  ]);
  expect(excerptParts('')).toEqual([]);
});

test('what is searched is what is printed in sentences, language by language', () => {
  const edition = {
    title: 'Title',
    overview: [{ paragraph: 'One.' }, { list: ['two', { text: 'three', list: ['four'] }] }],
    glossary: [{ term: 'Risk', meaning: [{ paragraph: 'a chance of harm' }] }],
    keywords: ['care'],
    suites: ['Justice'],
    performance: { items: [] },
    knowledge: { items: [] },
  };
  expect(libraryTexts({ en: edition, cy: { ...edition, title: 'Teitl' } })).toEqual([
    {
      language: 'en',
      title: 'Title',
      keywords: 'care; Justice',
      body: 'One. two three four Risk: a chance of harm',
    },
    expect.objectContaining({ language: 'cy', title: 'Teitl' }),
  ]);
});
