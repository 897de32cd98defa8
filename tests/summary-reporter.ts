import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with one line that tools can read: `12 passed, 0 failed, 1 skipped`. A file that fails to load and an error
 * outside any test count as failed, so the line never says 0 when the run is red.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length > 0 ? 1 : 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that never came to an end did not pass.
        count[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
