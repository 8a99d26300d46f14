// Native ES modules in TypeScript. Two ES-only packages that CommonJS packages `require` are turned into CommonJS,
// because jest before Node 24.9 cannot require an ES module.
import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const { jsc } = swc;
delete jsc.baseUrl;
delete jsc.paths;
const ours = { swcrc: false, sourceMaps: 'inline', jsc, module: { type: 'es6' } };

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@guildhall/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': ['@swc/jest', ours],
    'node_modules/(content-disposition|cookie)/.*\\.js$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!(content-disposition|cookie)/)'],
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  // jest keeps the native modules of every suite (jestjs/jest#14605): after a hundred a worker holds 4 GB, and does little but collect garbage.
  workerIdleMemoryLimit: '512MB',
};
