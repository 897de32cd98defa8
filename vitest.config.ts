import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Realistic small APIs that the tests read; their own test files are input, not tests of ours.
    exclude: ['**/node_modules/**', 'dist/**', 'tests/projects/**'],
    maxWorkers: 2,
    // Tests share no state but caches by content; loading the engine anew for every file was most of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default', './tests/summary-reporter.ts'],
  },
});
