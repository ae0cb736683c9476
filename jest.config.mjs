import { join } from 'node:path';
import { findChromium } from './test/support/find-chromium.mjs';

const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'es6' },
    },
  ],
};

// Kept between runs: each run has a temporary folder of its own, where jest would put it.
const cacheDirectory = join(process.env.ATTEST_VAR ?? join(import.meta.dirname, 'var'), 'test/jest');

const base = {
  rootDir: import.meta.dirname,
  cacheDirectory,
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    // pdfkit has names of its own.
    '^#(?!standard-fonts/)([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^#([^/]+)/domain$': '<rootDir>/libs/$1/src/domain/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/var'],
};

export default {
  projects: [
    { ...base, displayName: 'rules', testMatch: ['<rootDir>/{apps,libs,test/layout}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'system',
      testMatch: ['<rootDir>/test/{architecture,libs,journeys,faults}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: [
        findChromium() ? '<rootDir>/test/browser/**/*.test.ts' : '<rootDir>/test/support/no-chromium.test.ts',
      ],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  cacheDirectory,
  maxWorkers: 2,
  // Jest keeps the modules of every file that a worker has run: without a limit it grew to 3 GB, and collecting garbage
  // took more of both cores than the tests did.
  workerIdleMemoryLimit: '1GB',
  // A worker of a gigabyte ends with nothing open, and the memory takes a busy machine longer to give back than the half
  // second after which jest would kill it and speak of leaks.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 30000,
};
