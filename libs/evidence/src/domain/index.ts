/** `#evidence/domain`: rules alone, for the rules of other libraries and for child processes: no database, no files. */
export { evidenceReference } from './evidence-number.js';
export { timeOf } from './locator.js';
