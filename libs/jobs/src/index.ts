export { type CentrePayload, enqueue } from './enqueue.queries.js';
export { releaseAbandonedWork } from './release-abandoned-work.js';
export { type RunningTasks, runTasks, type Task, type TaskCentre, type Tasks } from './run-tasks.js';
