import { createHash } from 'node:crypto';
import type { ApiRule } from '../create-rule.js';
import { rules } from '../rules.js';
import type { ActiveRule, Checked, Range, Report } from './check.js';

const byName: Readonly<Record<string, ApiRule>> = rules;
const home = 'https://github.com/eslint-plugin-api-security/eslint-plugin-api-security';

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0), as code scanning services read it. Paths are relative to
 * the folder that was checked; a flow becomes a `codeFlow`, a suggestion a `fix`.
 */
export function sarifOf({ reports, unread }: Checked, active: readonly ActiveRule[], version: string): object {
  const names = active.map(({ name }) => name);
  const seen = new Map<string, number>();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'api-security', version, semanticVersion: version, informationUri: home, rules: active.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder that was checked.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unread.map(({ file, line, reason }) => ({ level: 'warning', message: { text: `Not read as code: ${literal(reason)}` }, locations: [physical({ file, line })] })),
          },
        ],
        results: reports.map((report) => result(report, names, fingerprint(report, seen))),
      },
    ],
  };
}

function descriptor({ name, severity }: ActiveRule): object {
  const docs = byName[name]?.meta.docs;
  return {
    id: `api-security/${name}`,
    name,
    shortDescription: { text: `${docs?.description ?? name}.` },
    helpUri: docs?.url ?? home,
    defaultConfiguration: { level: severity },
    properties: { tags: ['security', ...(docs?.cwe ?? []).map((id) => `external/cwe/${id.toLowerCase()}`), ...(docs?.owaspApi[2023] ?? []).map((id) => `owasp-api-2023/${id}`)] },
  };
}

function result(report: Report, names: readonly string[], print: string): object {
  const { rule, severity, message, flow, fixes } = report;
  return {
    ruleId: `api-security/${rule}`,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: literal(message) },
    locations: [physical(report)],
    partialFingerprints: { 'apiSecurity/v1': print },
    ...(flow && { codeFlows: [{ threadFlows: [{ locations: flow.map((step) => ({ location: { ...physical(step), message: { text: literal(step.label) } } })) }] }] }),
    ...(fixes && { fixes: fixes.map((fix) => ({ description: { text: literal(fix.message) }, artifactChanges: [{ artifactLocation: artifact(report.file), replacements: fix.edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })) }] })) }),
  };
}

function physical({ file, line, ...rest }: Pick<Range, 'file' | 'line'> & Partial<Range>): object {
  const region = rest.column === undefined ? { startLine: line } : regionOf({ line, ...rest });
  return { physicalLocation: { artifactLocation: artifact(file), region } };
}

function artifact(file: string): object {
  return { uri: uriOf(file), uriBaseId: 'SRCROOT' };
}

function regionOf({ line, column, endLine, endColumn }: Pick<Range, 'line'> & Partial<Range>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative reference (RFC 3986): each segment encoded, and no first segment that reads like a scheme. */
function uriOf(file: string): string {
  return file.replace(/[\ud800-\udfff]/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
}

/** In SARIF `[text](target)` is a link (§3.11.6); what comes from the project must not become one. */
function literal(text: string): string {
  return text.replaceAll('](', '\\](');
}

/** The same for the same report after lines have moved: its rule, file and sentence without line numbers, and which of its kind it is. */
function fingerprint({ rule, file, message }: Report, seen: Map<string, number>): string {
  const what = JSON.stringify([rule, file, message.replace(/:\d+\b/g, '')]);
  const turn = seen.get(what) ?? 0;
  seen.set(what, turn + 1);
  return createHash('sha256').update(`${what}${String(turn)}`).digest('hex').slice(0, 32);
}
