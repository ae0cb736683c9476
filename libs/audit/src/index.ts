export { actChannel } from './act-channel.js';
export { type ActingPerson, auditRow, recordAct } from './record-act.js';
export { recordInstallationAct } from './record-installation-act.js';
