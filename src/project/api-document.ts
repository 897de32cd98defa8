import type { Document, LineCounter, Node } from 'yaml';
import type { ApiDocument, DocumentedOperation, DocumentedSecurity, UnreadDocument } from '../facts/index.js';
import { field, isObject, textField, type JsonObject } from './json.js';
import { yaml } from './yaml.js';

/** Where a document is looked for when nobody names one, relative to the root. */
export const conventionalDocuments: readonly string[] = ['openapi', 'swagger', 'docs/openapi', 'docs/swagger', 'api/openapi'].flatMap((name) => ['yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`));

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);
/** Aliases of YAML multiply: beyond this the text is an attack, not a document. */
const mostAliases = 1000;

/** Reads OpenAPI 3.x or Swagger 2.0, as YAML or JSON. Never throws. */
export function readApiDocument(file: string, text: string): ApiDocument | UnreadDocument {
  const { LineCounter, parseDocument } = yaml();
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true, strict: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) return { file, problem: `${placeIn(counter, error.pos[0])}: ${firstLine(error.message)}` };
  const content = contentOf(document);
  if (typeof content === 'string') return { file, problem: content };
  const version = [field(content, 'openapi'), field(content, 'swagger')].find((one) => typeof one === 'string' || typeof one === 'number') ?? '';
  if (!/^(?:3\.|2(?:\.|$))/.test(String(version))) return { file, problem: `1:1: neither "openapi: 3.x" nor "swagger: 2.0" is said at the top` };
  const paths = field(content, 'paths') ?? {};
  if (!isObject(paths)) return { file, problem: `${placeOf(document, counter, ['paths'])}: "paths" must be an object` };
  return { file, bases: basesOf(content), operations: operationsOf(content, paths, (path) => lineOf(document, counter, path)) };
}

function contentOf(document: Document): JsonObject | string {
  try {
    const content: unknown = document.toJS({ maxAliasCount: mostAliases });
    return isObject(content) ? content : '1:1: the document is not an object';
  } catch (error) {
    return `1:1: ${error instanceof Error ? firstLine(error.message) : String(error)}`;
  }
}

function operationsOf(content: JsonObject, paths: JsonObject, line: (path: readonly string[]) => number): readonly DocumentedOperation[] {
  const general = field(content, 'security');
  const speaks = general !== undefined || Object.values(paths).some((item) => isObject(item) && Object.values(item).some((operation) => field(operation, 'security') !== undefined));
  return Object.entries(paths).flatMap(([path, reference]) => {
    const item = resolved(content, reference);
    if (!path.startsWith('/') || !isObject(item)) return [];
    return Object.entries(item).flatMap(([method, operation]) => {
      if (!methods.has(method.toLowerCase()) || !isObject(operation)) return [];
      const security = field(operation, 'security') ?? general;
      return [{ method: method.toUpperCase(), path, ...securityOf(security, speaks), deprecated: field(operation, 'deprecated') === true, line: line(['paths', path, method]) }];
    });
  });
}

/** Alternatives of which one must hold; an empty one lets anybody pass. */
function securityOf(value: unknown, speaks: boolean): { readonly security: DocumentedSecurity; readonly schemes: readonly string[] } {
  if (!Array.isArray(value)) return { security: speaks ? 'none' : 'silent', schemes: [] };
  const alternatives = value.filter(isObject);
  const schemes = [...new Set(alternatives.flatMap((one) => Object.keys(one)))];
  if (schemes.length === 0) return { security: 'none', schemes };
  return { security: alternatives.some((one) => Object.keys(one).length === 0) ? 'optional' : 'required', schemes };
}

/** A path item may stand elsewhere in the same document. */
function resolved(content: JsonObject, value: unknown): unknown {
  const reference = textField(value, '$ref');
  if (reference?.startsWith('#/') !== true) return value;
  const steps = reference.slice(2).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((at, step) => field(at, step), content);
}

function basesOf(content: JsonObject): readonly string[] {
  const basePath = textField(content, 'basePath');
  const servers = field(content, 'servers');
  const urls = [...(basePath === undefined ? [] : [basePath]), ...(Array.isArray(servers) ? servers.flatMap(serverUrl) : [])];
  return [...new Set(urls.map(pathOf))];
}

function serverUrl(server: unknown): readonly string[] {
  const url = textField(server, 'url');
  const variables = field(server, 'variables');
  return url === undefined ? [] : [url.replace(/\{([^{}]*)\}/g, (whole, name: string) => textField(field(variables, name), 'default') ?? whole)];
}

function pathOf(url: string): string {
  return url.replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i, '').split(/[?#]/, 1).join('').replace(/^(?=[^/])/, '/').replace(/(?<!\/)\/+$/, '');
}

function lineOf(document: Document, counter: LineCounter, path: readonly string[]): number {
  return counter.linePos(offsetOf(document, path)).line;
}

function placeOf(document: Document, counter: LineCounter, path: readonly string[]): string {
  return placeIn(counter, offsetOf(document, path));
}

/** Where the last key of a path stands. */
function offsetOf(document: Document, path: readonly string[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const { isMap, isScalar } = yaml();
  if (!isMap(parent)) return 0;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return (pair?.key as Node | undefined)?.range?.[0] ?? 0;
}

function placeIn(counter: LineCounter, offset: number): string {
  const { line, col } = counter.linePos(offset);
  return `${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}
