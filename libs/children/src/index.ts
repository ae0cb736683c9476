export {
  askChild,
  type ChildFailure,
  type ChildLimits,
  type ChildProgram,
  childProgram,
} from './ask-child.js';
export { residentMegabytes } from './resident-memory.js';
