import { findStandardVersion, listStandardVersions, versionsOfStandard } from '#standards';
import { controllerOf } from '../describe/controller-of.js';
import { lists, reads } from '../describe/operations.js';
import { StandardVersion, StandardVersionInFull } from './standards.answers.js';

export const StandardsApi = controllerOf('StandardsApi', 'standards', {
  list: lists('/standards', {
    summary: 'The standards in the library',
    roles: 'signed-in',
    of: StandardVersion,
    key: ({ id }) => id,
    rows: (tx) => listStandardVersions(tx),
  }),

  one: reads('/standards/:key/:version', {
    summary: 'One version with its criteria, verbatim',
    roles: 'signed-in',
    answers: StandardVersionInFull,
    read: async (tx, _actor, { key, version }) => ({
      ...(await findStandardVersion(tx, key, version)),
      versions: await versionsOfStandard(tx, key),
    }),
  }),
});
