import type { Flow, Meaning, OptionSite, ViewFacts, ViewOutput, ViewSyntax } from '../../facts/index.js';
import { alternatives, catalogue, folderOf, foldersAround, fulfils, isAbsolute, normalised, pathText, valueAtPlace, type CallValues, type LibraryCall, type RenderedOutput, type Value } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';

type ViewsMeaning = Extract<Meaning, { readonly is: 'views' }>;

/** Syntaxes whose engines can be told not to encode. */
const switchable: ReadonlySet<ViewSyntax> = new Set(['jinja', 'handlebars', 'mustache', 'eta']);
/** Where frameworks look for views when nobody says another folder, from the folder in which the process runs. */
const conventional = ['views', ''];
/** A view with all that it includes. */
const mostParts = 40;

/** What one file says about views. */
interface Said {
  readonly from: string;
  readonly folders: string[];
  /** How names of views end where a call leaves that out. */
  readonly endings: Set<string>;
  /** What reads views by how they end; `undefined`: something out of sight. */
  readonly engines: Map<string, ViewSyntax | undefined>;
  /** What reads all views that nothing else is known of. */
  otherwise?: ViewSyntax;
}

/** Finds the views that calls name, by what the program says about where they lie and what makes pages of them. */
export class ViewFinder {
  readonly #said = new Map<string, Said>();
  readonly #known = new Map<string, readonly RenderedOutput[]>();

  readonly #templates = new Map<string, readonly ViewOutput[]>();

  constructor(readonly linker: Linker) {}

  note(call: LibraryCall, meaning: ViewsMeaning): void {
    const { evaluator } = this.linker;
    const values: CallValues = { args: call.args };
    if (meaning.when !== undefined && !fulfils(evaluator, meaning.when, values)) return;
    evaluator.effects += 1;
    this.#known.clear();
    const from = call.frame.module.file;
    const said: Said = this.#said.get(from) ?? { from, folders: [], endings: new Set(), engines: new Map() };
    this.#said.set(from, said);
    const at = (place: string | undefined): Value | undefined => (place === undefined ? undefined : valueAtPlace(evaluator, place, values));
    said.folders.push(...partsOf(at(meaning.folder)).flatMap((folder) => pathText(this.linker, folder) ?? []));
    for (const ending of textsOf(at(meaning.extension))) said.endings.add(withoutDot(ending));
    const engine = at(meaning.engine);
    if (engine) for (const ending of textsOf(at(meaning.ending))) said.engines.set(withoutDot(ending), syntaxOf(engine));
    for (const [ending, one] of entriesOf(at(meaning.byEnding))) said.engines.set(withoutDot(ending), one.kind === 'constant' ? syntaxNamed(String(one.value)) : syntaxOf(one));
    const [syntax = meaning.syntax] = entriesOf(at(meaning.byPackage)).flatMap(([name, one]) => syntaxOf(one) ?? syntaxNamed(name) ?? []);
    if (syntax) said.otherwise = syntax;
  }

  /** What the view that a file calls by this name puts out, with the views that it is made of. */
  outputs(file: string, name: string): readonly RenderedOutput[] {
    if (!this.linker.input.view) return [];
    const key = `${folderOf(file)} ${name}`;
    const known = this.#known.get(key) ?? this.#read(file, name);
    this.#known.set(key, known);
    return known;
  }

  /** What a template in the code prints. */
  template(text: string, syntax: ViewSyntax): readonly ViewOutput[] {
    const key = `${syntax} ${text}`;
    const known = this.#templates.get(key) ?? this.linker.input.template?.(text, syntax).outputs ?? [];
    this.#templates.set(key, known);
    return known;
  }

  #read(file: string, name: string): readonly RenderedOutput[] {
    // Of several applications, the one that the file belongs to is the nearest.
    const said = [...this.#said.values()].sort((one, other) => nearness(other.from, file) - nearness(one.from, file));
    const all = this.#foldersFor(file, said);
    const found = this.#find(said, all, name, said.flatMap(({ endings, engines }) => [...endings, ...engines.keys()]));
    const outputs: RenderedOutput[] = [];
    const open = found ? [found] : [];
    const seen = new Set<string>();
    for (let view = open.pop(); view && seen.size < mostParts; view = open.pop()) {
      if (seen.has(view.file)) continue;
      seen.add(view.file);
      outputs.push(...this.#outputsOf(view));
      const ending = endingOf(view.file) ?? '';
      const folders = [folderOf(view.file), ...all].flatMap((folder) => [folder, `${folder}/partials`]);
      for (const part of view.facts.parts) {
        const next = this.#find(said, folders, part.replace(/^\//, ''), [ending]);
        if (next) open.push(next);
      }
    }
    return outputs;
  }

  #outputsOf({ file, syntax, facts }: FoundView): readonly RenderedOutput[] {
    const isSwitched = switchable.has(syntax) && this.linker.told.options.has('template-escaping');
    return facts.outputs.map(({ path, line, raw }) => ({ path, place: { file, line, ...(!raw && { encodes: syntax }) }, isOpen: raw || isSwitched }));
  }

  #foldersFor(file: string, said: readonly Said[]): readonly string[] {
    const { root } = this.linker.input;
    const around = (from: string, path: string): readonly string[] => foldersAround(from).filter((folder) => folder === root || folder.startsWith(`${root}/`)).map((folder) => normalised(`${folder}/${path}`));
    const named = said.flatMap(({ folders, from }) => folders.flatMap((path) => (isAbsolute(path) ? [path] : around(from, path))));
    return [...new Set([...named, ...conventional.flatMap((path) => around(file, path))])];
  }

  /** The first file that a name may mean. */
  #find(said: readonly Said[], folders: readonly string[], name: string, endings: readonly string[]): FoundView | undefined {
    const own = endingOf(name);
    const names = [...(own === undefined ? [] : [name]), ...endings.flatMap((ending) => [`${name}.${ending}`, `${name}/index.${ending}`])];
    for (const folder of folders) {
      for (const one of names) {
        const file = normalised(`${folder}/${one}`);
        const syntax = syntaxFor(said, endingOf(one) ?? '');
        const facts = syntax && this.linker.input.view?.(file, syntax);
        if (facts) return { file, syntax, facts };
      }
    }
    return undefined;
  }
}

function syntaxFor(said: readonly Said[], ending: string): ViewSyntax | undefined {
  const named = said.find(({ engines }) => engines.has(ending));
  return named ? named.engines.get(ending) : (syntaxNamed(ending) ?? said.find(({ otherwise }) => otherwise !== undefined)?.otherwise);
}

/** How far two files share their folders. */
function nearness(one: string, other: string): number {
  const folders = new Set(foldersAround(one));
  return foldersAround(other).find((folder) => folders.has(folder))?.length ?? 0;
}

interface FoundView {
  readonly file: string;
  readonly syntax: ViewSyntax;
  readonly facts: ViewFacts;
}

/** Flows less those into views that encode them, unless an engine was told not to. */
export function openViews(flows: readonly Flow[], options: readonly OptionSite[]): readonly Flow[] {
  const off = new Set(options.flatMap(({ concern, state, name }) => (concern === 'template-escaping' && state === 'weak' ? [syntaxNamed(packageOf(name))] : [])));
  return flows.filter(({ view }) => view?.encodes === undefined || off.has(view.encodes));
}

/** What an engine, or anything else that its package gives, reads. */
function syntaxOf(engine: Value): ViewSyntax | undefined {
  for (const one of alternatives(engine)) {
    if (one.kind !== 'external') continue;
    const row = catalogue.meanings(one.origin).find((meaning) => meaning.is === 'view-engine');
    const found = row?.is === 'view-engine' ? row.syntax : syntaxNamed(packageOf(one.origin));
    if (found) return found;
  }
  return undefined;
}

/** What the engine of a package reads. Files that end in its name are its views, unless the program says otherwise. */
function syntaxNamed(packageName: string): ViewSyntax | undefined {
  const row = packageName === '' ? undefined : catalogue.meanings(`${packageName}:default`).find((meaning) => meaning.is === 'view-engine');
  return row?.is === 'view-engine' ? row.syntax : undefined;
}

function packageOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf(':'));
}

function entriesOf(value: Value | undefined): readonly (readonly [name: string, value: Value])[] {
  return value?.kind === 'object' ? [...value.props] : [];
}

function partsOf(value: Value | undefined): readonly Value[] {
  return (value ? alternatives(value) : []).flatMap((one) => (one.kind === 'array' ? one.items : [one]));
}

function textsOf(value: Value | undefined): readonly string[] {
  return partsOf(value).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? [one.value] : []));
}

function withoutDot(ending: string): string {
  return ending.startsWith('.') ? ending.slice(1) : ending;
}

function endingOf(name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') + 1 ? name.slice(dot + 1) : undefined;
}
