import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { rules } from '../../src/rules.js';
import { modelOf } from '../link/project.js';
import type { Case } from './cases.js';
import { injections } from './injections.js';
import { servers, type Server } from './servers.js';
import { twins } from './twins.js';
import { weaknesses } from './weaknesses.js';

/** What is asked of an application, or as a policy, is not the matter of one handler. */
const ofApplications: ReadonlySet<string> = new Set(['no-undeclared-public-route', 'require-auth-rate-limit', 'require-flow-throttling', 'require-request-logging', 'require-security-headers', 'require-upstream-timeout']);

/** Names of the rules that report something, under the options of `strict`. */
function reporting({ file, program, spelling }: Server, one: Case): ReadonlySet<string> {
  const text = program(one, one.handler(spelling));
  expect(extract(text, file).error).toBeUndefined();
  const model = modelOf({ [file]: text });
  return new Set(Object.entries(rules).flatMap(([name, rule]) => (rule.findings(model, rule.meta.docs.strictOptions).length > 0 ? [name] : [])));
}

describe.each(servers)('$name', (server) => {
  test.each([...injections, ...weaknesses])('$name is reported', (one) => {
    const found = reporting(server, one);
    expect(one.rules.filter((rule) => found.has(rule))).not.toEqual([]);
  });

  test.each(twins)('$name: nothing to report', (one) => {
    expect([...reporting(server, one)].filter((rule) => !ofApplications.has(rule))).toEqual([]);
  });
});
