/** Where a command runs, and where it writes to. */
export interface Terminal {
  /** Of the package; what `--version` prints. */
  readonly version: string;
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether colours are wanted on `out`. */
  readonly colour?: boolean;
  /** Shows one line that the next call replaces; `''` takes it away. Absent where nobody watches. */
  readonly progress?: (line: string) => void;
}

/** 0: done. 1: done, and something needs a look. 2: not done. */
export type ExitCode = 0 | 1 | 2;

/** The command cannot be carried out as it was given; the message says why, in one sentence or a few. */
export class Refusal extends Error {}

/** A refusal of the command line itself: its help would have told. */
export class Misuse extends Refusal {}

/** C0 and C1 controls, DEL, and the characters that reorder or break lines: what a terminal, or a reader, would act on. */
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text from the linted project, made harmless for a terminal: names of files and routes may hold anything. */
export function plain(text: string): string {
  return text.replace(acting, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** JSON that is as harmless to print as it is to parse: what `JSON.stringify` leaves raw is escaped. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** ANSI styles by what they are used for. */
const styles = { bold: [1, 22], dim: [2, 22], underline: [4, 24], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export type Style = keyof typeof styles;

/** Puts a style around a text; without colours the text stays as it is. */
export type Paint = (style: Style, text: string) => string;

export function paintFor({ colour }: Pick<Terminal, 'colour'>): Paint {
  if (colour !== true) return (_, text) => text;
  return (style, text) => `\u001b[${styles[style][0]}m${text}\u001b[${styles[style][1]}m`;
}

/** Whether to colour: `FORCE_COLOR` (https://force-color.org) and `NO_COLOR` (https://no-color.org) before what the terminal is. */
export function wantsColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}

/** `1 route`, `2 routes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
