export { answerParent } from './answer-parent.js';
export {
  askChild,
  type ChildFailure,
  type ChildLimits,
  type ChildProgram,
  childProgram,
} from './ask-child.js';
export { type ChildMessage, type RunningProcess, runProcess } from './run-process.js';
