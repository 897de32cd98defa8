import type { FileMeaning } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { filePath, pathText } from '../flows/file-paths.js';
import type { Frame } from '../running/frame.js';
import { callValue } from '../running/calls.js';
import { readMember } from '../running/members.js';
import { chosenModule } from '../running/modules.js';
import type { CallSite } from '../running/sites.js';
import { fileState, listedFiles } from './file-lists.js';
import { valueAtPlace, valuesAt, type CallValues } from './places.js';
import { constant, object, unknown, type NativeValue, type Value } from '../values/value.js';

type Loading = Extract<FileMeaning, { readonly is: 'loads-files' }>;

/** What a call gives that names, lists or loads files. */
export function ofFiles(site: CallSite, meaning: FileMeaning, values: CallValues): Value | undefined {
  const { evaluator, frame } = site;
  switch (meaning.is) {
    case 'file-path':
      return filePath(evaluator.host, meaning.how, valuesAt(evaluator, meaning.at, values));
    case 'lists-files':
      return listedFiles(evaluator, frame, meaning, values);
    case 'file-state':
      return fileState(evaluator, frame, meaning, values);
    case 'loads':
      return chosenModule(evaluator, frame.module.file, valueAtPlace(evaluator, meaning.at, values) ?? unknown, false);
    case 'loads-files':
      return loadedFiles(evaluator, frame, meaning, values, visitOf(site, meaning, values));
  }
}

type Visit = (value: Value, name: string) => void;

/** What is to see each file that is loaded, if anything is. */
function visitOf(site: CallSite, meaning: Loading, values: CallValues): Visit | undefined {
  const visit = 'visit' in meaning ? valueAtPlace(site.evaluator, meaning.visit, values) : undefined;
  return visit?.kind === 'function' ? (value, name) => void callValue(site.with({ argRegisters: [], result: -1 }), visit, [value, constant(name)], undefined) : undefined;
}

/** What the files of a folder, or those that a pattern matches, export; undefined where it is not known which these are. */
function loadedFiles(evaluator: Evaluator, frame: Frame, meaning: Loading, values: CallValues, visit: Visit | undefined): Value | undefined {
  return 'pattern' in meaning ? byPath(evaluator, frame, meaning, values) : byName(evaluator, frame, meaning, values, visit);
}

function byPath(evaluator: Evaluator, frame: Frame, { pattern, eager, member }: Extract<Loading, { readonly pattern: string }>, values: CallValues): Value | undefined {
  const paths = listedFiles(evaluator, frame, { is: 'lists-files', pattern }, values);
  if (paths?.kind !== 'array') return undefined;
  const isEager = isTrue(valueAtPlace(evaluator, eager, values));
  const named = valueAtPlace(evaluator, member, values);
  const load = (path: Value): Value => {
    const module = chosenModule(evaluator, frame.module.file, path, true);
    return named?.kind === 'constant' && typeof named.value === 'string' ? readMember(evaluator, module, named.value) : module;
  };
  const loader = (path: Value): NativeValue => ({ kind: 'native', name: 'load', call: () => load(path) });
  return object(paths.items.flatMap((path) => (path.kind === 'constant' ? [[String(path.value), isEager ? load(path) : loader(path)] as const] : [])));
}

function byName(evaluator: Evaluator, frame: Frame, { folder, deep }: Extract<Loading, { readonly folder: string }>, values: CallValues, visit: Visit | undefined): Value | undefined {
  const given = valueAtPlace(evaluator, folder, values);
  const isDeep = deep === true || isTrue(valueAtPlace(evaluator, deep, values));
  const path = given && pathText(evaluator.host, given);
  return path === undefined ? undefined : folderOf(evaluator, frame, path, isDeep, visit);
}

function folderOf(evaluator: Evaluator, frame: Frame, folder: string, isDeep: boolean, visit: Visit | undefined): Value | undefined {
  const names = listedFiles(evaluator, frame, { is: 'lists-files', folder: '0' }, { args: [constant(folder)] });
  if (names?.kind !== 'array') return undefined;
  return object(names.items.flatMap((name): readonly (readonly [string, Value])[] => {
    const text = name.kind === 'constant' ? String(name.value) : '';
    const path = `${folder.replace(/\/$/, '')}/${text}`;
    const ending = script.exec(text)?.[0];
    if (ending !== undefined && frame.module.file.endsWith(`/${text}`) && folder === '.') return [];
    if (ending !== undefined) {
      const loaded = chosenModule(evaluator, frame.module.file, constant(path), false);
      visit?.(loaded, text.slice(0, -ending.length));
      return [[text.slice(0, -ending.length), loaded]];
    }
    const below = isDeep && !text.includes('.') ? folderOf(evaluator, frame, path, isDeep, visit) : undefined;
    return below ? [[text, below]] : [];
  }));
}

const script = /\.[cm]?[jt]s$/;

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}
