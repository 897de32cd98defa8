import type { AuthState, ChainElement, Exposed, Exposure, Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, everyDatum, valueAtPlace, type Behaviour, type Evaluator, type ExternalValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import { authState } from '../chain/auth-state.js';
import { nameOf } from '../chain/names.js';
import { servedPath, unknownPart } from '../routes/paths.js';

type Exposes = Extract<Meaning, { readonly is: 'exposes' }>;

export type ServesProcedures = Extract<Meaning, { readonly is: 'serves-procedures' }>;

/** Where something stands that may show internals, behind which elements. */
export interface Mount {
  readonly app: string;
  readonly path: string;
  readonly span: Span;
  readonly decided: boolean;
  readonly chain: readonly ChainElement[];
  /** What makes it unclear who can reach it. */
  readonly open: boolean;
}

/** Gathers what shows internals of an application, with who can reach it. */
export class ExposureLog {
  readonly #found = new Map<string, Exposure>();
  /** What answers calls of procedures, where it was mounted. */
  readonly servers: { readonly value: ExternalValue; readonly row: ServesProcedures; readonly mount: Mount }[] = [];

  get found(): readonly Exposure[] {
    return [...this.#found.values()];
  }

  /** A value of a package is mounted. */
  mounted(evaluator: Evaluator, value: Value, mount: Mount): void {
    if (value.kind !== 'external') return;
    for (const meaning of catalogue.meanings(value.origin)) {
      if (meaning.is === 'serves-procedures') this.servers.push({ value, row: meaning, mount });
      if (meaning.is === 'exposes' && meaning.on === undefined && applies(evaluator, meaning, value.args ?? [], mount.span.file)) this.add(meaning.what, spelled(value), mount);
    }
  }

  /** A handler shows something by what it calls. */
  handled(behaviours: readonly Behaviour[], auth: AuthState, mount: Omit<Mount, 'chain' | 'open'>): void {
    for (const one of behaviours) if (one.does === 'exposes') this.#keep({ what: one.what, name: one.label, path: servedPath(mount.path), span: mount.span, app: mount.app, decided: mount.decided, auth });
  }

  add(what: Exposed, name: string, { app, path, span, decided, chain, open }: Mount): void {
    const edges = open || path.includes(unknownPart) ? [{ reason: 'who can reach it is not known', span }] : [];
    this.#keep({ what, name, path: servedPath(path), span, app, decided, auth: authState(chain, undefined, edges) });
  }

  /** Mounted twice, the more careful reading counts. */
  #keep(exposure: Exposure): void {
    const key = `${exposure.what} ${exposure.span.file}:${String(exposure.span.start)}`;
    const known = this.#found.get(key);
    if (!known || known.auth.state === 'none') this.#found.set(key, exposure);
  }
}

/** With its package, unless the name says it. */
function spelled(value: ExternalValue): string {
  const name = nameOf(value);
  const packageName = value.origin.slice(0, value.origin.lastIndexOf(':'));
  return name.startsWith(packageName) ? name : `${name} of ${packageName}`;
}

/** Whether a row with a condition speaks of a call with these arguments in this file. */
export function applies(evaluator: Evaluator, { when }: Exposes, args: readonly Value[], file: string): boolean {
  if (!when) return true;
  const value = valueAtPlace(evaluator, when.at, { args });
  return value !== undefined && alternatives(value).every((one) => when.values.includes(one.kind === 'constant' ? String(one.value) : one.kind === 'external' ? one.origin : '?') || (when.own === true && holdsFile(one, file)));
}

/** Whether a folder is the one that a file stands in, or one around it: what it holds is the program. */
function holdsFile(folder: Value, file: string): boolean {
  if (folder.kind !== 'constant' || typeof folder.value !== 'string' || !folder.value.startsWith('/')) return false;
  return file.startsWith(folder.value.endsWith('/') ? folder.value : `${folder.value}/`);
}

/** Whether a test decided that a call is made: around it, in whoever calls its function, or by an early return. */
export function isDecided(evaluator: Evaluator, call: LibraryCall): boolean {
  return call.conditional || evaluator.isDecided || [...call.path.cleared.keys()].some((id) => id.startsWith(everyDatum));
}
