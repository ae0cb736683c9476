import { loadFileFor, receiveFile, removeFile } from '#evidence';
import { RuleBroken } from '#refusals';
import { rolesThatSeeEvidence } from '#units';
import { sendFile, sendPreview } from '../../downloads/send-file.js';
import { controllerOf } from '../describe/controller-of.js';
import { acts, handles } from '../describe/operations.js';
import { FileQuery } from './evidence.bodies.js';
import { ReceivedFile } from './revision.answers.js';

export const FilesApi = controllerOf('FilesApi', 'files', {
  receive: handles('post', '/evidence/:evidenceId/draft/files', {
    summary: 'Put a file into your draft: its bytes are the body',
    description: 'One file a request, up to 500 MB, streamed. 409 `file-refused` says why one is not taken.',
    roles: ['learner'],
    event: 'evidence.file-added',
    takes: 'file',
    query: FileQuery,
    answers: ReceivedFile,
    handle: async ({ actor, wanted: { evidenceId, name }, request }, services) => {
      // Refused half-way, the request must live on: it carries the answer.
      const bytes = request.iterator({ destroyOnReturn: false });
      try {
        return await receiveFile(services, actor, evidenceId, name, bytes);
      } catch (error) {
        throw request.errored
          ? new RuleBroken([{ code: 'file-refused', reason: 'broken-off', name }])
          : error;
      } finally {
        request.resume();
      }
    },
  }),

  remove: acts('delete', '/evidence/:evidenceId/draft/files/:fileId', {
    summary: 'Take a file out of your draft',
    roles: ['learner'],
    event: 'evidence.file-removed',
    act: (tx, actor, { evidenceId, fileId }) => removeFile(tx, actor, evidenceId, fileId),
  }),

  file: handles('get', '/files/:fileId', {
    summary: 'A file as it came, or a span of it',
    description: 'The original of a picture is for its owner alone: others read its preview.',
    roles: rolesThatSeeEvidence,
    event: null,
    answers: { file: '*/*', spans: true },
    handle: async ({ actor, wanted, request, response }, { database, store }) => {
      const file = await database.readCentre(actor.centreId, (tx) => loadFileFor(tx, actor, wanted.fileId));
      await sendFile(request, response, store, actor.centreId, file);
    },
  }),

  preview: handles('get', '/files/:fileId/preview', {
    summary: 'A picture as it is shown: re-encoded, without metadata',
    roles: rolesThatSeeEvidence,
    event: null,
    answers: { file: 'image/jpeg' },
    handle: async ({ actor, wanted, response }, { database, store }) => {
      const file = await database.readCentre(actor.centreId, (tx) => loadFileFor(tx, actor, wanted.fileId));
      await sendPreview(response, store, actor.centreId, file);
    },
  }),
});
