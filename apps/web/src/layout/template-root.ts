import { join } from 'node:path';
import { projectRoot } from '#configuration';

/** Templates and messages are read where they are written, so nothing has to be copied when building. */
export const templateRoot = join(projectRoot, 'apps/web/src');
