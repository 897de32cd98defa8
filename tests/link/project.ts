import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { extract } from '../../src/extract/index.js';
import type { DecidedKeys, LinkInput, ModuleFacts, Resolution, Settings } from '../../src/facts/index.js';
import { link } from '../../src/link/index.js';
import type { ApiModel } from '../../src/model/index.js';

/** Sources by name, as they stand in the project's folder. */
export type Files = Readonly<Record<string, string>>;

const root = '/project';

const defaults: Settings = {
  authGuards: [],
  publicRoutes: [],
  gateway: { auth: false, rateLimit: false, headers: false },
};

/** A project that exists in memory only: relative imports lead to its files, other names are packages. */
export function linkInput(files: Files, settings: Partial<Settings> = {}): LinkInput {
  const names = Object.keys(files).map((name) => `${root}/${name}`).sort();
  const facts = new Map<string, ModuleFacts>();
  return {
    root,
    files: names,
    settings: { ...defaults, ...settings },
    facts(file) {
      const known = facts.get(file) ?? extract(files[file.slice(root.length + 1)] ?? '', file);
      facts.set(file, known);
      return known;
    },
    resolve: (from, request) => resolve(names, from, request),
    requests: (file) => [...new Set([...(files[file.slice(root.length + 1)] ?? '').matchAll(/from '([^']+)'/g)].map(([, request = '']) => request))],
    version: () => undefined,
  };
}

/** The model of a small project. */
export function modelOf(files: Files, settings: Partial<Settings> = {}): ApiModel {
  return link(linkInput(files, settings));
}

/** One line for each route: `GET /users required`, with `public` where the application says so. */
export function routesOf(files: Files, settings: Partial<Settings> = {}): string[] {
  return modelOf(files, settings).endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path} ${endpoint.auth.state}${endpoint.public ? ' public' : ''}`);
}

/** One line for each flow: `sql app.ts:3 <- name app.ts:1`. */
export function flowsOf(files: Files, settings: Partial<Settings> = {}): string[] {
  const model = modelOf(files, settings);
  return model.parts.flows.map((flow) => `${flow.risk} ${model.place(flow.sinkSpan)} <- ${flow.source.label} ${model.place(flow.source.span)}`);
}

function resolve(files: readonly string[], from: string, request: string): Resolution {
  if (request.startsWith('.') || request.startsWith('/')) {
    const base = posix.resolve(posix.dirname(from), request).replace(/\.js$/, '');
    const file = [`${base}.ts`, `${base}/index.ts`, `${base}.js`, `${base}/index.js`, base].find((candidate) => files.includes(candidate));
    return file === undefined ? { kind: 'unknown', reason: `no file ${request}` } : { kind: 'file', file };
  }
  if (request.startsWith('node:') || builtinModules.includes(request)) return { kind: 'builtin', name: request.replace(/^node:/, '') };
  const parts = request.split('/');
  const length = request.startsWith('@') ? 2 : 1;
  return { kind: 'package', name: parts.slice(0, length).join('/'), subpath: parts.slice(length).join('/') };
}

/** One line for each access: `GET /posts/:id: read post id=client`, `blind` and relations behind. */
export function dataOf(files: Files): string[] {
  return modelOf(files).endpoints.map(({ method, path, data }) => {
    const keys = ({ keys, open, whole }: DecidedKeys): string => [...keys.map((one) => `${one.key}=${one.by}`), ...(whole ? [`(${whole.label})`] : []), ...(open ? ['…'] : [])].join(' ');
    const accesses = data.accesses.map((one) => [one.does + (one.many ? '*' : ''), one.model ?? '?', keys(one.filter), ...(one.data.keys.length > 0 || one.data.whole ? [`<- ${keys(one.data)}`] : [])].filter((part) => part !== '').join(' '));
    return `${method} ${path}: ${[...accesses, ...data.relations.map((one) => `${one.label}~${one.to}`), ...(data.blind ? ['blind'] : [])].join('; ')}`;
  });
}
