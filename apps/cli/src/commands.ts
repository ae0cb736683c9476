import { resetPasswordCommand } from './account/reset-password.js';
import { createCentreCommand } from './centre/create.js';
import type { Command } from './command.js';
import { checkStandards } from './standards/check.js';
import { grantLibrarianCommand, revokeLibrarianCommand } from './librarian/right.js';
import { diffStandards } from './standards/diff.js';
import { importStandardDocument } from './standards/import.js';
import { loadStandardFiles } from './standards/load.js';
import { proveStandardTexts } from './standards/prove.js';
import { publishStandardFiles } from './standards/publish.js';
import { retireStandardCommand } from './standards/retire.js';
import { verifyStandards } from './standards/verify.js';

/** In the order of `attest --help`. */
export const commands: readonly Command[] = [
  createCentreCommand,
  resetPasswordCommand,
  grantLibrarianCommand,
  revokeLibrarianCommand,
  checkStandards,
  diffStandards,
  importStandardDocument,
  loadStandardFiles,
  publishStandardFiles,
  retireStandardCommand,
  verifyStandards,
  proveStandardTexts,
];
