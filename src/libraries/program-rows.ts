import type { LibraryFact } from '../facts/index.js';

const named = (programs: string): string => `^(?:.*[\\\\/])?(?:${programs})(?:\\.exe)?$`;

/** Programs that run what they are given as a command. */
export const shells = named('(?:ba|z|da|k|fi)?sh|cmd|powershell|pwsh');

/** Programs that run the text behind an option as code, and these options. */
const interpreters = [
  ['node|nodejs|bun', '-e|--eval|-p|--print'],
  ['python\\d?(?:\\.\\d+)?', '-c'],
  ['perl|ruby|Rscript', '-e'],
  ['php', '-r'],
] as const;

/** Calls that start the program at `0` with the list of arguments at `1`. What is handed to `ssh` a shell runs on another machine. */
export function interpreterRows(path: string): readonly LibraryFact[] {
  return [
    { path, is: 'sink', of: 'command', at: ['1[]'], when: { at: '0', matches: named('ssh') } },
    ...interpreters.map(([programs, options]) => ({ path, is: 'sink', of: 'command', at: ['1.1'], when: { at: '0', matches: named(programs) }, and: { at: '1.0', matches: `^(?:${options})$` } }) as const),
  ];
}
