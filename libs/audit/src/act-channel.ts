import { channel } from 'node:diagnostics_channel';

/** Tells the name of each act as it is recorded, before its transaction commits, to whoever listens in this process. */
export const actChannel = channel('attest.act');
