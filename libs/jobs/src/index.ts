export { type CentrePayload, enqueue } from './enqueue.js';
export {
  type RunningTasks,
  type RunOptions,
  runTasks,
  type Task,
  type TaskCentre,
  type Tasks,
} from './run-tasks.js';
