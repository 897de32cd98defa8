import { parseSync } from 'oxc-parser';
import type { OxcError, ParserOptions, Program } from 'oxc-parser';
import { nestingExceeds } from '../syntax/nesting.js';

export interface Failure {
  readonly message: string;
  readonly offset: number;
}

/** A program, a failure, or both: after a misplaced `await` the parser still knows the whole tree. */
interface Attempt {
  readonly program?: Program;
  readonly failure?: Failure;
}

const languages: Readonly<Record<string, ParserOptions['lang']>> = {
  tsx: 'tsx',
  js: 'jsx',
  jsx: 'jsx',
  mjs: 'jsx',
  cjs: 'jsx',
};

/**
 * Parses with the goals that fit, from strict to lenient. `commonjs` accepts what the other goals refuse (a `return` at
 * the top level, `with`), imports and exports included, so it goes last.
 */
export function parse(text: string, fileName: string): Program | Failure {
  // The native parser recurses; past its stack it ends the process, which no `try` can stop.
  if (nestingExceeds(text)) return { message: 'Nested too deeply to parse', offset: 0 };
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const lang = languages[extension] ?? 'ts';
  const name = `module.${lang}`;
  const first = attempt(name, text, { lang, sourceType: extension === 'cjs' ? 'commonjs' : 'unambiguous' });
  if (first.failure === undefined && first.program !== undefined) return first.program;
  const second = attempt(name, text, { lang, sourceType: extension === 'cjs' ? 'unambiguous' : 'commonjs' });
  if (second.failure === undefined && second.program !== undefined) return second.program;
  const recovered = [first.program, second.program].find((program) => program !== undefined && program.body.length > 0);
  return recovered ?? first.failure ?? { message: 'No program', offset: 0 };
}

/** A comment without its marks. */
export interface Comment {
  readonly kind: 'line' | 'block';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The comments of a text that can be parsed; none of one that cannot. */
export function commentsIn(text: string, fileName: string): readonly Comment[] {
  if (nestingExceeds(text)) return [];
  const lang = languages[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? 'ts';
  try {
    const { comments } = parseSync(`module.${lang}`, text, { lang, sourceType: 'unambiguous' });
    return comments.map(({ type, value, start, end }) => ({ kind: type === 'Line' ? 'line' : 'block', text: value, start, end }));
  } catch {
    return [];
  }
}

function attempt(name: string, text: string, options: ParserOptions): Attempt {
  try {
    const { program, errors } = parseSync(name, text, { ...options, preserveParens: false });
    const error = errors.find(isError);
    return error === undefined ? { program } : { program, failure: describe(error) };
  } catch (error) {
    return { failure: { message: error instanceof Error ? error.message : String(error), offset: 0 } };
  }
}

/** The enum of severities has no runtime value; its members are these strings. */
function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'Error';
}

function describe({ message, labels }: OxcError): Failure {
  return { message, offset: labels[0]?.start ?? 0 };
}
