import { makeConfigs } from '../configs.js';
import type { Flow, Span } from '../facts/index.js';
import type { ApiModel } from '../model/index.js';
import type { ApiRule, ToldFinding } from '../create-rule.js';
import { rules } from '../rules.js';
import { silencesIn } from './directives.js';
import { matchesGlob } from './globs.js';
import { relativeTo, unreadFiles, type Opened } from './open.js';

/** A place in a file, as editors count: 1-based lines and columns, the end exclusive. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One report, as every format prints it. */
export interface Report extends Range {
  /** Without the prefix `api-security/`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly cwe: readonly string[];
  /** For a flow: how the data came here, from its source to where it matters. */
  readonly flow?: readonly ({ readonly label: string } & Range)[];
  /** Where asked for: changes that would mend it, for a person to choose from. */
  readonly fixes?: readonly { readonly message: string; readonly edits: readonly ({ readonly text: string } & Range)[] }[];
}

export interface Checked {
  /** By file, then line. */
  readonly reports: readonly Report[];
  readonly unread: ReturnType<typeof unreadFiles>;
}

/** As the plugin publishes them; its entry point also reads the package's own version, which stands elsewhere before a build. */
export const configs = makeConfigs({ rules });

export type ConfigName = keyof typeof configs;

/** A rule as a configuration turns it on. */
export interface ActiveRule {
  readonly name: string;
  readonly rule: ApiRule;
  readonly severity: 'error' | 'warning';
  readonly options: Readonly<Record<string, unknown>> | undefined;
}

const prefix = 'api-security/';
const byName: Readonly<Record<string, ApiRule>> = rules;

/** The rules of one of the plugin's own configurations. */
export function rulesOf(config: ConfigName): readonly ActiveRule[] {
  return Object.entries(configs[config].rules ?? {}).flatMap(([id, entry]) => {
    const name = id.slice(prefix.length);
    const rule = byName[name];
    const [severity, options] = (Array.isArray(entry) ? entry : [entry]) as readonly [unknown, Readonly<Record<string, unknown>>?];
    return rule && severity !== 'off' && severity !== 0 ? [{ name, rule, severity: severity === 'error' || severity === 2 ? 'error' : 'warning', options } as const] : [];
  });
}

/** Runs a configuration over the folder: what an ESLint run with it reports there. */
export function check(opened: Opened, config: ConfigName, { withFixes }: { readonly withFixes: boolean } = { withFixes: false }): Checked {
  const { project, folder, model } = opened;
  const leftOut = (configs[config].ignores ?? []).flat();
  const silences = new Map<string, ReturnType<typeof silencesIn>>();
  const silencesOf = (file: string): ReturnType<typeof silencesIn> => {
    const known = silences.get(file) ?? (/(?:eslint|oxlint)-disable/.test(project.text(file)) ? silencesIn(project.comments(file), model.parts.lines(file)) : []);
    silences.set(file, known);
    return known;
  };
  const reports = rulesOf(config).flatMap(({ name, rule, severity, options }) =>
    rule.findings(model, options).flatMap((finding): Report[] => {
      const { at } = finding;
      const file = relativeTo(folder, at.file);
      if (file === undefined || leftOut.some((glob) => matchesGlob(glob, file))) return [];
      if (silencesOf(at.file).some((one) => (one.rule === undefined || one.rule === prefix + name) && at.start >= one.start && at.start < one.end)) return [];
      return [{ rule: name, severity, message: finding.message, cwe: rule.meta.docs.cwe, ...rangeOf(opened, at), ...flowOf(opened, finding), ...(withFixes && fixesOf(opened, finding)) }];
    }),
  );
  return { reports: reports.sort(byPlace), unread: unreadFiles(opened) };
}

function flowOf(opened: Opened, finding: ToldFinding): Pick<Report, 'flow'> {
  const flow = flowBehind(opened.model, finding);
  if (!flow) return {};
  const steps = [flow.source, ...flow.steps, { label: flow.sink, span: flow.sinkSpan }];
  return { flow: steps.map(({ label, span }) => ({ label, ...rangeOf(opened, span) })) };
}

function fixesOf(opened: Opened, { at: { file }, suggestions }: ToldFinding): Pick<Report, 'fixes'> {
  const found = suggestions(opened.project.text(file));
  return found.length === 0 ? {} : { fixes: found.map(({ message, edits }) => ({ message, edits: edits.map(({ start, end, text }) => ({ text, ...rangeOf(opened, { file, start, end }) })) })) };
}

/** The flow that a finding is about: it stands at one end of it, and where several do, its sentence tells the way. */
function flowBehind(model: ApiModel, { at, data }: ToldFinding): Flow | undefined {
  const touching = model.parts.flows.filter((flow) => [flow.sinkSpan, flow.callSpan, flow.source.span].some((span) => isSame(span, at)));
  const told = new Set(Object.values(data));
  return touching.find((flow) => told.has(model.path(flow))) ?? (touching.length === 1 ? touching[0] : undefined);
}

export function isSame(one: Span, other: Span): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}

/** A span for people, relative to the folder; what lies outside keeps its name in the project. */
export function rangeOf({ folder, model }: Opened, span: Span): Range {
  const lines = model.parts.lines(span.file);
  const line = model.line(span);
  const endLine = model.line({ file: span.file, start: span.end, end: span.end });
  return {
    file: relativeTo(folder, span.file) ?? model.relative(span.file),
    line,
    column: span.start - (lines[line - 1] ?? 0) + 1,
    endLine,
    endColumn: span.end - (lines[endLine - 1] ?? 0) + 1,
  };
}

function byPlace(left: Report, right: Report): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column || (left.rule < right.rule ? -1 : 1);
}
