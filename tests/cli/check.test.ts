import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tempFolder } from '../project/temp-folder.js';
import { careless, folderWith, runIn, shop } from './support.js';

const hostileName = 'src/a\u001b[2J](x) b.js';
/** A write beside guarded routes that anybody may call: a warning. */
const open = { ...shop, 'src/app.js': shop['src/app.js'].replace('app.listen', "app.post('/products', (req, res) => { res.json(req.body); });\napp.listen") };
const flow = { rule: 'no-sql-string-building', severity: 'error', file: 'src/orders.js', line: 13 };

interface Output {
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly flow?: readonly { readonly label: string; readonly line: number }[] }[];
}

test('reports what the recommended rules report, as ESLint does', () => {
  const { code, out } = runIn(folderWith(careless), 'check');
  expect(code).toBe(1);
  expect(out).toMatch(/^\nsrc\/orders\.js\n {2}13:\d+ {2}error {4}req\.query\.name \(orders\.js:8\) through find .*\. {2}api-security\/no-sql-string-building\n\n✖ 1 problem \(1 error, 0 warnings\)\n$/);
});

test('says nothing when there is nothing to say', () => {
  expect(runIn(folderWith(shop), 'check')).toEqual({ code: 0, out: '', err: '' });
});

test('json has the flow step by step', () => {
  const { out } = runIn(folderWith(careless), 'check', '--format', 'json');
  const { findings } = JSON.parse(out) as Output;
  expect(findings).toMatchObject([flow]);
  expect(findings[0]?.flow?.map(({ label, line }) => `${label}:${line}`)).toEqual(['req.query.name:8', 'find:12', expect.stringMatching(/^pg.*:13$/)]);
});

test('sarif has a rule, a place and the code flow', () => {
  const { out, code } = runIn(folderWith(careless), 'check', '--format', 'sarif');
  expect(code).toBe(1);
  const { version, runs } = JSON.parse(out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; locations: unknown; codeFlows: { threadFlows: { locations: unknown[] }[] }[] }[] }[] };
  expect(version).toBe('2.1.0');
  const [run] = runs;
  const [result] = run?.results ?? [];
  expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('api-security/no-sql-string-building');
  expect(result).toMatchObject({ level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'src/orders.js', uriBaseId: 'SRCROOT' }, region: { startLine: 13 } } }] });
  expect(result?.codeFlows[0]?.threadFlows[0]?.locations).toHaveLength(3);
});

test('sarif offers what would mend a report', () => {
  const { runs } = JSON.parse(runIn(folderWith(careless), 'check', '--format', 'sarif').out) as { runs: { results: { ruleId: string; fixes?: unknown[] }[] }[] };
  const mended = runs[0]?.results.find(({ fixes }) => fixes);
  expect(mended).toMatchObject({ ruleId: 'api-security/no-sql-string-building', fixes: [{ description: { text: 'Pass the values as bound parameters.' }, artifactChanges: [{ artifactLocation: { uri: 'src/orders.js' }, replacements: [{ deletedRegion: { startLine: 13 } }, { deletedRegion: { startLine: 13 }, insertedContent: { text: ', [name]' } }] }] }] });
});

test('names of files are harmless in every format', () => {
  const root = folderWith({ ...careless, 'src/app.js': careless['src/app.js'].replace("'./orders.js'", JSON.stringify(`./${hostileName.slice(4)}`)), [hostileName]: careless['src/orders.js'], 'src/orders.js': '' });
  expect(runIn(root, 'check').out).toContain('src/a\\x1b[2J](x) b.js');
  const { runs } = JSON.parse(runIn(root, 'check', '--format', 'sarif').out) as { runs: { results: { message: { text: string }; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
  expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('src/a%1B%5B2J%5D(x)%20b.js');
  expect(runs[0]?.results[0]?.message.text).not.toMatch(/(?<!\\)\]\(/);
});

test.each([
  ['the next line', '  // eslint-disable-next-line api-security/no-sql-string-building -- a report', ''],
  ['the next line, all rules', '  // eslint-disable-next-line', ''],
  ['the next line, as a block', '  /* eslint-disable-next-line\n  api-security/no-ssrf, api-security/no-sql-string-building */', ''],
  ['this line', '', ' // eslint-disable-line api-security/no-sql-string-building'],
  ['all that follows', '  /* eslint-disable api-security/no-sql-string-building */', ''],
  ['for oxlint', '  // oxlint-disable-next-line api-security/no-sql-string-building', ''],
])('a comment that switches it off: %s', (_, before, after) => {
  expect(runIn(folderWith(switched(before, after)), 'check')).toEqual({ code: 0, out: '', err: '' });
});

test.each([
  ['another rule', '  // eslint-disable-next-line api-security/no-ssrf', ''],
  ['another line', '  // eslint-disable-line', ''],
  ['switched on again', '  /* eslint-disable */ /* eslint-enable */', ''],
  ['a line comment does not begin a region', '  // eslint-disable', ''],
  ['text', '  void "/* eslint-disable */";', ''],
])('a comment that does not: %s', (_, before, after) => {
  expect(runIn(folderWith(switched(before, after)), 'check').code).toBe(1);
});

test('files that serve nobody are left out, as the configuration says', () => {
  const root = folderWith({ 'src/scripts/app.js': careless['src/app.js'], 'src/scripts/orders.js': careless['src/orders.js'], 'src/scripts/require-user.js': careless['src/require-user.js'] });
  expect(runIn(root, 'check').code).toBe(0);
});

test('--config chooses the rules', () => {
  const root = folderWith(careless);
  expect(runIn(root, 'check', '--config', 'api2')).toEqual({ code: 0, out: '', err: '' });
  expect(runIn(root, 'check', '--config', 'strict').code).toBe(1);
});

test('warnings do not fail until there are too many', () => {
  const root = folderWith(open);
  const { code, out } = runIn(root, 'check');
  expect(code).toBe(0);
  expect(out).toContain('(0 errors, ');
  expect(runIn(root, 'check', '--max-warnings', '0').code).toBe(1);
  expect(runIn(root, 'check', '--max-warnings', '9').code).toBe(0);
});

test('settings of package.json, .oxlintrc.json and --settings count', () => {
  const settings = { publicRoutes: ['POST /products'] };
  expect(runIn(folderWith(open), 'check', '--max-warnings', '0').code).toBe(1);
  const ways = [
    { 'package.json': JSON.stringify({ name: 'shop', dependencies: { express: '5' }, 'api-security': settings }) },
    { '.oxlintrc.json': `{ // with a comment\n "settings": { "api-security": ${JSON.stringify(settings)} } }` },
  ];
  for (const files of ways) expect(runIn(folderWith({ ...open, ...files }), 'check', '--max-warnings', '0').code).toBe(0);
  for (const content of [settings, { 'api-security': settings }, { settings: { 'api-security': settings } }]) {
    const root = folderWith({ ...open, 'own.json': JSON.stringify(content) });
    expect(runIn(root, 'check', '--max-warnings', '0', '--settings', 'own.json').code).toBe(0);
  }
});

test('a project that names a cache outside of it is refused, whoever hands the settings over may', () => {
  const outside = tempFolder({});
  for (const cache of [outside, '../elsewhere']) {
    const root = tempFolder({ 'package.json': JSON.stringify({ name: 'shop', 'api-security': { cache } }), 'own.json': JSON.stringify({ cache: outside }), 'app.js': '' });
    expect(runIn(root, 'check')).toMatchObject({ code: 2, err: expect.stringContaining('names a cache outside of its folder') as string });
    expect(readdirSync(outside)).toEqual(['.git']);
    expect(runIn(root, 'check', '--settings', 'own.json').code).toBe(0);
  }
  const inside = tempFolder({ '.oxlintrc.json': '{ "settings": { "api-security": { "cache": "kept" } } }', 'app.js': '' });
  expect(runIn(inside, 'check').code).toBe(0);
});

test('wrong settings are told', () => {
  const root = folderWith({ ...shop, 'own.json': '{ "publicRoute": [] }', 'list.json': '[]' });
  expect(runIn(root, 'check', '--settings', 'own.json').err).toMatch(/own\.json: settings\["api-security"\]\.publicRoute is not a known key/);
  expect(runIn(root, 'check', '--settings', 'list.json')).toMatchObject({ code: 2, err: expect.stringContaining('not a JSON object') as string });
  expect(runIn(root, 'check', '--settings', 'none.json')).toMatchObject({ code: 2, err: expect.stringContaining('There is no settings file') as string });
});

function switched(before: string, after: string): Record<string, string> {
  return { ...careless, 'src/orders.js': careless['src/orders.js'].replace('  return db.query(', () => `${before}\n  return db.query(`).replace("}'`);", () => `}'\`);${after}`) };
}
