import { importBytes, type ImportRequest } from './import-bytes.js';
import type { ImportedDocument } from './import-document.js';

/** The child process that reads one document and ends. It knows the bytes and the name of the file, nothing else. */
process.once('message', (request: ImportRequest) => {
  void importBytes(request).then((imported: ImportedDocument) =>
    process.send?.(imported, () => process.exit(0)),
  );
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit(1));
