import base from '../../../jest.config.mjs';

const system = base.projects.find(({ displayName }) => displayName === 'system');

/** Two files that never end, so that jest runs each in a worker: for the test of stopping. */
export default {
  ...base,
  projects: [{ ...system, testMatch: ['<rootDir>/test/faults/stopped-half-way/holds-*.ts'] }],
};
