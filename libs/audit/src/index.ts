export { type ActingPerson, recordAct } from './record-act.js';
