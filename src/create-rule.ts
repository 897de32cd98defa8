import type { Rule } from 'eslint';
import type { Change, Edit, Endpoint, Span } from './facts/index.js';
import { includingUnset, type ApiModel } from './model/index.js';
import { modelFor } from './project/index.js';
import { editsOf } from './rewrite/index.js';

/** What is published about a rule, and what the shareable configs are computed from. */
export interface RuleDocs {
  /** CWE ids of exactly what the rule is about. */
  readonly cwe: readonly `CWE-${number}`[];
  /** OWASP API Security Top 10 categories by edition. */
  readonly owaspApi: Readonly<Record<'2023', readonly `API${number}`[]>>;
  /** OWASP Top 10 categories by edition. */
  readonly owaspTop10: Readonly<Record<'2021' | '2025', readonly `A${string}`[]>>;
  /** Severity in `recommended`; `false` keeps the rule out of it. */
  readonly recommended: 'error' | 'warn' | false;
  /** Options under which `strict` turns the rule on. */
  readonly strictOptions?: Readonly<Record<string, unknown>>;
}

export interface Finding<MessageId extends string = string> {
  readonly at: Span;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  /** Offered in the editor, in this order; what cannot be made in the finding's own file is left out. */
  readonly suggest?: readonly Suggestion[];
}

/** A way to mend what was found, for a person to choose. */
export interface Suggestion {
  /** One of the rule's `suggestions`. */
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

export interface ApiRuleDefinition<MessageId extends string, Options extends object> {
  readonly name: string;
  readonly description: string;
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Sentences of what its findings suggest, in the imperative; names of their own. */
  readonly suggestions?: Readonly<Record<string, string>>;
  /** JSON schemas of the options, by key. */
  readonly options?: { readonly [Key in keyof Options]: Readonly<Record<string, unknown>> };
  readonly defaults: Options;
  /** It is about what callers decide: it has the option `unsetMembers`, which `strict` turns on. */
  readonly unset?: true;
  /** Asks the model; yields findings of the whole project, each in the file where the fix goes. */
  check(model: ApiModel, options: Options): Iterable<Finding<MessageId>>;
  /**
   * For rules about single routes: why this one is not reported, one clause without a full stop (`requireUser checks who is
   * calling`). `api-security explain` prints it.
   */
  silence?(model: ApiModel, route: Endpoint, options: Options): string | undefined;
}

/** A finding with its sentence, as commands print it. */
export interface ToldFinding {
  readonly at: Span;
  readonly messageId: string;
  readonly message: string;
  /** What was put into the sentence, by placeholder. */
  readonly data: Readonly<Record<string, string>>;
  /** What can be done about it, given the text of its file. */
  readonly suggestions: (text: string) => readonly { readonly message: string; readonly edits: readonly Edit[] }[];
}

export interface ApiRule extends Rule.RuleModule {
  readonly meta: Rule.RuleMetaData & { readonly docs: RuleDocs & { readonly description: string; readonly url: string } };
  /** What the rule says about a whole project, without ESLint; `options` as a configuration gives them. */
  findings(model: ApiModel, options?: Readonly<Record<string, unknown>>): readonly ToldFinding[];
  /** Why the rule reports nothing about a route, one clause; undefined where it is not about routes, or has nothing to say. */
  whySilent(model: ApiModel, route: Endpoint, options?: Readonly<Record<string, unknown>>): string | undefined;
}

const pages = 'https://github.com/eslint-plugin-api-security/eslint-plugin-api-security/blob/main/docs/rules';

/** The one way to define a rule. */
export function createApiRule<MessageId extends string, Options extends object = object>(defined: ApiRuleDefinition<MessageId, Options>): ApiRule {
  const definition = defined.unset ? withUnset(defined) : defined;
  const findings = findingsOf(definition);
  const schema = { type: 'object' as const, properties: definition.options ?? {}, additionalProperties: false };
  const { recommended, ...ids } = definition.docs;
  const optionsOf = (given: unknown): Options => (given === undefined ? definition.defaults : { ...definition.defaults, ...(given as Partial<Options>) });
  return {
    findings: (model, options) => [...findings(model, optionsOf(options)).values()].flat().map((finding) => told(definition, finding)),
    whySilent: (model, route, options) => definition.silence?.(model, route, optionsOf(options)),
    meta: {
      type: 'problem',
      docs: { description: definition.description, url: `${pages}/${definition.name}.md`, recommended, ...ids },
      messages: { ...definition.messages, ...definition.suggestions },
      hasSuggestions: definition.suggestions !== undefined,
      schema: definition.options ? [schema] : [],
      // Which languages ESLint 10.2 and later may run the rule on.
      ...{ languages: ['js/js'] },
    },
    // All is known before the file is walked: where there is nothing to say, ESLint need not call the rule back.
    create(context) {
      const { sourceCode } = context;
      const { text } = sourceCode;
      const answer = modelFor({ filename: context.filename, text, cwd: context.cwd, settings: context.settings });
      const problems = settingsProblems(sourceCode, context.filename, answer.problems);
      const found = findings(answer.model, optionsOf(context.options[0])).get(answer.file) ?? [];
      if (problems.length === 0 && found.length === 0) return silent;
      return {
        Program(program) {
          for (const problem of problems) context.report({ node: program.body[0] ?? program, loc: { line: 1, column: 0 }, message: problem });
          for (const { at, messageId, data, suggest = [] } of found) {
            const [start, end] = [Math.min(at.start, text.length), Math.min(at.end, text.length)];
            const loc = { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
            context.report({ loc, messageId, ...(data && { data: { ...data } }), suggest: offered(suggest, text, answer.file) });
          }
        },
      };
    },
  };
}

const unsetMembers = { type: 'boolean', description: 'Report members of the request, too, that nothing in sight sets (`req.target`).' };

/** The rule with the option that counts members of requests which nothing in sight sets. */
function withUnset<MessageId extends string, Options extends object>(rule: ApiRuleDefinition<MessageId, Options>): ApiRuleDefinition<MessageId, Options & { readonly unsetMembers?: boolean }> {
  return {
    ...rule,
    docs: { ...rule.docs, strictOptions: { ...rule.docs.strictOptions, unsetMembers: true } },
    options: { ...rule.options, unsetMembers } as NonNullable<ApiRuleDefinition<MessageId, Options & { readonly unsetMembers?: boolean }>['options']>,
    defaults: { ...rule.defaults, unsetMembers: false },
    check: (model, options) => rule.check(options.unsetMembers ? includingUnset(model) : model, options),
  };
}

const silent: Rule.RuleListener = {};

/** Findings by file, computed once for each model and set of options: rules run file by file, models change seldom. */
function findingsOf<MessageId extends string, Options extends object>(definition: ApiRuleDefinition<MessageId, Options>): (model: ApiModel, options: Options) => ReadonlyMap<string, readonly Finding<MessageId>[]> {
  type Found = ReadonlyMap<string, readonly Finding<MessageId>[]>;
  const known = new WeakMap<object, Map<string, Found>>();
  const usual = JSON.stringify(definition.defaults);
  const find = (model: ApiModel, options: Options): Found => {
    const key = options === definition.defaults ? usual : JSON.stringify(options);
    const byOptions = known.get(model) ?? new Map<string, Found>();
    const found = byOptions.get(key) ?? asBefore(model, key) ?? byFile(definition.check(model, options));
    known.set(model, byOptions.set(key, found));
    return found;
  };
  // Where code was only moved, the findings are those of before; only what speaks of a moved place differs, and is told anew.
  const asBefore = ({ earlier }: ApiModel, key: string): Found | undefined => {
    const before = earlier && known.get(earlier.model)?.get(key);
    const now = before && earlier.now([...before]);
    return now && new Map(now);
  };
  // Every rule is asked for every file, nearly always the same: this has to cost next to nothing.
  let latest: { readonly model: ApiModel; readonly options: Options; readonly found: Found } | undefined;
  return (model, options) => {
    if (latest?.model !== model || latest.options !== options) latest = { model, options, found: find(model, options) };
    return latest.found;
  };
}

function told<MessageId extends string, Options extends object>(definition: ApiRuleDefinition<MessageId, Options>, { at, messageId, data = {}, suggest = [] }: Finding<MessageId>): ToldFinding {
  const suggestions: ToldFinding['suggestions'] = (text) =>
    suggest.flatMap((one) => {
      const edits = editsOf(text, at.file, one.changes);
      return edits ? [{ message: filled(definition.suggestions?.[one.messageId] ?? '', one.data ?? {}), edits }] : [];
    });
  return { at, messageId, message: filled(definition.messages[messageId], data), data, suggestions };
}

/** Suggestions as ESLint takes them. */
function offered(suggest: readonly Suggestion[], text: string, file: string): Rule.SuggestionReportDescriptor[] {
  return suggest.flatMap(({ messageId, data, changes }) => {
    const edits = editsOf(text, file, changes);
    return edits ? [{ messageId, ...(data && { data: { ...data } }), fix: (fixer: Rule.RuleFixer) => edits.map((edit) => fixer.replaceTextRange([edit.start, edit.end], edit.text)) }] : [];
  });
}

/** The sentence as ESLint fills it in: a placeholder without a value stays. */
function filled(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => data[key] ?? whole);
}

function byFile<MessageId extends string>(findings: Iterable<Finding<MessageId>>): ReadonlyMap<string, readonly Finding<MessageId>[]> {
  const files = new Map<string, Finding<MessageId>[]>();
  for (const finding of findings) files.set(finding.at.file, [...(files.get(finding.at.file) ?? []), finding]);
  return files;
}

const warned = new WeakSet<object>();
const carriers = new Map<string, string>();

/**
 * Wrong settings are told once, not by every rule on every file: in the file that was linted first, and there again each
 * time it is linted, so that an editor keeps showing it.
 */
function settingsProblems(sourceCode: object, filename: string, problems: readonly string[]): readonly string[] {
  if (problems.length === 0 || warned.has(sourceCode)) return [];
  warned.add(sourceCode);
  const key = problems.join('\n');
  const carrier = carriers.get(key) ?? filename;
  carriers.set(key, carrier);
  return carrier === filename ? problems : [];
}
