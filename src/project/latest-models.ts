import type { LinkInput, ModuleFacts } from '../facts/index.js';
import { editBetween } from './edits.js';
import { movesBetween, withMoves, type MovedFile, type Moves } from './moves.js';
import { extractSafely, requestsIn } from './texts.js';
import { declaresRecords } from './stored.js';

/** How models outlive the texts they were made of, and the process. */
export interface Keeping<Model> {
  /** Tells this build of the engine from every other. Absent: no model outlives the process. */
  readonly engine: string | undefined;
  readonly dataOf: (model: Model) => unknown;
  readonly restore: (data: unknown, input: LinkInput) => Model;
  /** An earlier model after code was moved. What is asked of it may need one that is made anew. */
  readonly moved: (earlier: Model, now: AsMoved, input: LinkInput, anew: () => Model) => Model;
  /** Whether a model stays as it is when some functions (by index) do what these facts say; places in them are those of the text that the model was made of. */
  readonly isUnmoved: (model: Model, file: string, facts: ModuleFacts, changed: readonly number[]) => boolean;
  /** No edit of what this model was made of will be asked about any more. */
  readonly letGo: (model: Model) => void;
  /** The files that a model is made of: no other's code counts. Told by what files import alone. */
  readonly served: (input: LinkInput) => readonly string[];
}

/** Plain data that speaks of places as they are now; undefined where one of them cannot be told. */
type AsMoved = <Data>(data: Data) => Data | undefined;

/** What a model was made of. */
interface Linked<Model> {
  readonly surroundings: number;
  readonly texts: ReadonlyMap<string, string>;
  /** The files it was made of, once somebody asked. */
  served: ReadonlySet<string> | undefined;
  /** Of files that were edited since: what their texts were, and where code went in the text of the last time. */
  readonly moves: Map<string, { readonly before: ModuleFacts; readonly text: string; readonly moves: Moves | undefined }>;
  readonly model: Model;
}

/** Files that people edit between two looks; more of them changed by something else. */
const maxMoved = 8;

/** The latest models of a project: of its saved texts, and of an unsaved one. An edit that changes nothing of what was found needs no other. */
export class LatestModels<Model> {
  readonly #known = new Map<'saved' | 'unsaved', Linked<Model>>();

  constructor(
    readonly keeping: Keeping<Model>,
    readonly text: (file: string) => string,
    readonly facts: (file: string) => ModuleFacts,
  ) {}

  /** `surroundings`: differs once anything but source texts has changed. */
  note(kind: 'saved' | 'unsaved', surroundings: number, files: readonly string[], model: Model): void {
    const before = this.#known.get(kind)?.model;
    if (before !== undefined && before !== model) this.keeping.letGo(before);
    this.#known.set(kind, { surroundings, texts: new Map(files.map((file) => [file, this.text(file)])), served: undefined, moves: new Map(), model });
  }

  /** One of them with its places moved, if nothing else has changed since. */
  moved(surroundings: number, input: LinkInput, anew: () => Model): Model | undefined {
    for (const kind of ['unsaved', 'saved'] as const) {
      const linked = this.#known.get(kind);
      const moved = linked?.surroundings === surroundings ? this.#movedFrom(linked, input, anew) : undefined;
      if (moved !== undefined) return moved;
    }
    return undefined;
  }

  #movedFrom(linked: Linked<Model>, input: LinkInput, anew: () => Model): Model | undefined {
    const { texts, model } = linked;
    if (texts.size !== input.files.length || input.files.some((file) => !texts.has(file))) return undefined;
    const changed = [...texts].filter(([file, text]) => text !== this.text(file));
    if (changed.length > maxMoved || changed.some(([file, text]) => declaresRecords(text) || declaresRecords(this.text(file)))) return undefined;
    if (changed.length === 0) return model;
    const moved: MovedFile[] = [];
    for (const [file, text] of changed) {
      if (requestsIn(text).join('\n') !== requestsIn(this.text(file)).join('\n')) return undefined;
      linked.served ??= new Set(this.keeping.served(input));
      if (!linked.served.has(file)) continue;
      const moves = this.#movesOf(linked, file, text) ?? (changed.length === 1 ? this.#editOf(linked, file, text) : undefined);
      if (!moves) return undefined;
      const name = file.slice(file.lastIndexOf('/'));
      moved.push({ file, moves, isTold: !input.files.some((other) => other !== file && other.endsWith(name)) });
    }
    const now: AsMoved = (data) => moved.reduce<typeof data | undefined>((known, one) => (known === undefined ? undefined : withMoves(known, one)), data);
    return this.keeping.moved(model, now, input, anew);
  }

  /** How the text of which a model was made became that of now. */
  #movesOf({ moves }: Linked<Model>, file: string, before: string): Moves | undefined {
    const known = moves.get(file);
    const [text, facts] = [this.text(file), known?.before ?? extractSafely(before, file)];
    if (known?.text === text) return known.moves;
    const found = movesBetween(facts, this.facts(file));
    moves.set(file, { before: facts, text, moves: found });
    return found;
  }

  /** The same of an edit that changes what functions do, and nothing of what was found. */
  #editOf({ model, moves }: Linked<Model>, file: string, before: string): Moves | undefined {
    const facts = moves.get(file)?.before;
    const edit = facts && editBetween({ text: before, facts }, { text: this.text(file), facts: this.facts(file) });
    return edit && this.keeping.isUnmoved(model, file, edit.facts, edit.changed) ? edit.moves : undefined;
  }
}
