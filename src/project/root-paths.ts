import { field, isObject } from './json.js';

/** No package can be called so: what stands before the first slash means the root, or the folder of the sources in it. */
const rootMark = /^[@~]\/(?=.)/;

/** The paths from the folder of a package that a request may mean: by the aliases in its manifest, by a mark for its root, or as `NODE_PATH` lets code spell it. */
export function pathsFromRoot(manifest: unknown, request: string): readonly string[] {
  const marked = request.replace(rootMark, '');
  const plain = /[./]/.test(request) ? [request] : [];
  return [...aliased(field(manifest, '_moduleAliases'), request), ...(marked === request ? plain : [`src/${marked}`, marked])];
}

/** What `module-alias` and its like read from the manifest. The longest name counts. */
function aliased(aliases: unknown, request: string): readonly string[] {
  if (!isObject(aliases)) return [];
  const [name] = Object.keys(aliases).filter((one) => request === one || request.startsWith(`${one}/`)).sort((a, b) => b.length - a.length);
  const target = name === undefined ? undefined : aliases[name];
  return name === undefined || typeof target !== 'string' ? [] : [(target + request.slice(name.length)).replace(/^\.\//, '')];
}
