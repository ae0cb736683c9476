import { alsoStandsIn, findStandardVersion, searchLibrary } from '#standards';
import { controllerOf } from '../describe/controller-of.js';
import { reads } from '../describe/operations.js';
import { Library, LibraryQueryFields, Likenesses } from './library.answers.js';

export const LibraryApi = controllerOf('LibraryApi', 'standards', {
  search: reads('/library', {
    summary: 'Search the library',
    description: 'By words in criteria and titles, by key or URN, suite and occupation.',
    roles: 'signed-in',
    query: LibraryQueryFields,
    answers: Library,
    read: (tx, _actor, { versions, ...query }) =>
      searchLibrary(tx, { ...query, earlier: versions === 'all' }),
  }),

  alsoStandsIn: reads('/standards/:key/:version/likenesses', {
    summary: 'Where the criteria of a version also stand',
    description: 'Near-identical wording in the current versions of other standards.',
    roles: 'signed-in',
    answers: Likenesses,
    read: async (tx, _actor, { key, version }) => {
      const { id } = await findStandardVersion(tx, key, version);
      return { criteria: await alsoStandsIn(tx, id) };
    },
  }),
});
