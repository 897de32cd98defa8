import { unknownPart } from './paths.js';

/** What no path of a route comes near. Matching takes time by the number of wildcards and the length of the path together. */
const longestPath = 500;
const mostWildcards = 4;

/** Whether a route's path is one that a pattern (`cats/:id`, `cats/*rest`, `cats{/*rest}`, `cats/(.*)`, `cats/(*)`) stands for. */
export function matchesPattern(pattern: string, path: string): boolean {
  if (pattern.includes(unknownPart) || path.length > longestPath || pattern.split('*').length > mostWildcards) return false;
  return compiled(pattern).test(path.startsWith('/') ? path : `/${path}`);
}

/** Whether a pattern says more than is read here: a choice in brackets, an expression of its own. */
export function isBeyond(pattern: string): boolean {
  return /[()[\]{}|]/.test((pattern.match(piece) ?? []).filter((text) => text.length === 1).join(''));
}

const known = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const present = known.get(pattern);
  if (present) return present;
  const source = toSource(pattern.startsWith('/') || pattern.startsWith('{') ? pattern : `/${pattern}`);
  const made = new RegExp(`^${source}/?$`, 'i');
  if (known.size < 1000) known.set(pattern, made);
  return made;
}

const piece = /\{\/?\*\w*\}|\/?\(\.?\*\)|\/?\*\w*|:\w+(?:\([^)]*\))?\??|[\s\S]/g;

function toSource(pattern: string): string {
  return (pattern.match(piece) ?? []).map((text) => {
    if (text.startsWith('{')) return '(?:/.*)?';
    if (/\(\.?\*\)$/.test(text) || /^\/?\*/.test(text)) return '(?:/.*)?';
    if (text.startsWith(':') && text.length > 1) return '[^/]+';
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }).join('');
}
