import type { Control, Inventory, InventoryEndpoint } from './inventory.js';
import { at } from './words.js';

export interface OpenApiContext {
  /** Name and version of the package. */
  readonly title: string;
  readonly version: string;
}

type Json = Record<string, unknown>;

/** Methods that OpenAPI knows; a route for all methods is written as those that clients send bodies and queries with. */
const operations = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const everyMethod = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * A skeleton in OpenAPI 3.1: paths, parameters and who may call, as the code has them. What the code does not tell (bodies,
 * answers, how callers sign in) is left open and says so.
 */
export function openApiOf({ endpoints }: Inventory, { title, version }: OpenApiContext): Json {
  const paths = new Map<string, Json>();
  const spelling = new Map<string, string>();
  const schemes = new Map<string, Json>();
  const ids = new Set<string>();
  for (const endpoint of endpoints) {
    if (methodsOf(endpoint).length === 0) continue;
    const { template, parameters } = templateOf(endpoint.path);
    // Two templates that differ in the names of parameters alone are one path to OpenAPI: the first spelling stays.
    const key = template.replace(/\{[^{}]*\}/g, '{}');
    const spelled = spelling.get(key) ?? template;
    spelling.set(key, spelled);
    const item = paths.get(spelled) ?? {};
    paths.set(spelled, item);
    const names = spelled === template ? parameters : templateNames(spelled);
    for (const method of methodsOf(endpoint)) item[method] ??= operation(endpoint, method, names, schemes, ids);
  }
  return {
    openapi: '3.1.0',
    info: { title, version, description: 'Read from the code by api-security. Bodies, answers and how callers sign in are yours to fill in.' },
    paths: Object.fromEntries(paths),
    ...(schemes.size > 0 && { components: { securitySchemes: Object.fromEntries(schemes) } }),
  };
}

function methodsOf({ kind, method }: InventoryEndpoint): readonly string[] {
  if (kind !== 'http') return [];
  const name = method.toLowerCase();
  if (operations.has(name)) return [name];
  return name === 'all' ? everyMethod : [];
}

function operation(endpoint: InventoryEndpoint, method: string, parameters: readonly string[], schemes: Map<string, Json>, ids: Set<string>): Json {
  const { auth, deprecated, handler, roles, limiter, unresolved } = endpoint;
  return {
    operationId: unique(idOf(method, endpoint.path), ids),
    ...(handler && { summary: handler.name }),
    ...(deprecated && { deprecated: true }),
    ...(parameters.length > 0 && { parameters: parameters.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) }),
    responses: { default: { description: 'Not told by the code.' } },
    ...securityOf(auth, schemes),
    'x-api-security': {
      source: at(endpoint),
      auth: auth.state,
      ...(roles.length > 0 && { roles: roles.flatMap(({ names }) => names) }),
      ...(limiter && { limiter: limiter.name }),
      ...(unresolved.length > 0 && { unresolved: unresolved.map((edge) => `${edge.reason} (${at(edge)})`) }),
    },
  };
}

/** Of a route about which nobody can say, nothing is said. */
function securityOf({ state, by }: InventoryEndpoint['auth'], schemes: Map<string, Json>): Json {
  if (state === 'unknown') return {};
  if (state === 'none') return { security: [] };
  const requirement = Object.fromEntries(by.map((check) => [schemeFor(check, schemes), []]));
  return { security: state === 'optional' ? [{}, requirement] : [requirement] };
}

/** One scheme for each check; which header or cookie it reads is in its evidence, in words. */
function schemeFor(check: Control, schemes: Map<string, Json>): string {
  const name = check.name.replace(/[^\w.-]+/g, '_').replace(/^_+|(?<!_)_+$/g, '') || 'check';
  if (!schemes.has(name)) schemes.set(name, { type: 'apiKey', in: 'header', name: 'Authorization', description: `${check.name}: ${check.reason} (${at(check)}). The kind of credential is a guess; correct it.` });
  return name;
}

/** `/a/:id/*` → `/a/{id}/{wildcard}`: OpenAPI has no wildcards, so one becomes a parameter. */
function templateOf(path: string): { readonly template: string; readonly parameters: readonly string[] } {
  const parameters: string[] = [];
  const named = (name: string): string => {
    let own = name;
    for (let turn = 2; parameters.includes(own); turn += 1) own = `${name}${turn}`;
    parameters.push(own);
    return `{${own}}`;
  };
  const template = path
    .replace(/[{}]/g, '')
    .split('/')
    .map((segment) => segment.replace(/:(\w+)(?:\([^)]*\))?[?+*]?|\*(\w*)/g, (_, name: string | undefined, star: string | undefined) => named(name ?? (star === undefined || star === '' ? 'wildcard' : star))))
    .map((segment) => segment.replace(/[?#]/g, (mark) => encodeURIComponent(mark)))
    .join('/');
  return { template: template.startsWith('/') ? template : `/${template}`, parameters };
}

function templateNames(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

function idOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function unique(name: string, taken: Set<string>): string {
  let own = name;
  for (let turn = 2; taken.has(own); turn += 1) own = `${name}${turn}`;
  taken.add(own);
  return own;
}
