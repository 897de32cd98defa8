const testFile = /(?:^|\/)__tests__\/|\.(?:test|spec|e2e-spec)\.\w+$/;

/** Whether a file holds tests, by its name: what is served there is served to nobody else. */
export function isTestFile(file: string): boolean {
  return testFile.test(file);
}
