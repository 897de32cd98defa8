/** What a path stands for, whatever its parameters are called. */
export interface Shape {
  /** Every parameter as `:`, no slash at the end. */
  readonly key: string;
  /** Has a part that stands for any number of segments, or for nobody knows what. */
  readonly isOpenEnded: boolean;
  readonly pattern: RegExp;
}

const shapes = new Map<string, Shape>();

export function shapeOf(path: string): Shape {
  const known = shapes.get(path);
  if (known) return known;
  const segments = path.split('/').filter((segment) => segment !== '').map(segmentShape);
  const key = `/${segments.join('/')}`;
  const isOpenEnded = segments.includes('**') || segments.includes('?');
  const body = segments.map((segment) => (segment === '**' || segment === '?' ? '.*' : segment.replace(/[.+?^${}()|[\]\\*]/g, '\\$&').replaceAll(':', '[^/]+')));
  // Matching takes time by the number of open parts and the length together; what no real path comes near matches everything.
  const isModest = path.length <= 500 && body.filter((part) => part === '.*').length <= 3;
  const shape = { key, isOpenEnded, pattern: isModest ? new RegExp(`^/${body.join('/')}$`) : /^/ };
  shapes.set(path, shape);
  return shape;
}

function segmentShape(segment: string): string {
  if (segment === ':unknown') return '?';
  // Express 4 and 5, Fastify: `*`, `*rest`, `{*rest}`, `(.*)`; a parameter that may be missing or repeat is as open.
  if (/^(?:\*\w*|\{\*\w+\}|\(\.\*\)|:\w+(?:\(\.\*\))?[*+?])$/.test(segment) || /[\\^$(|]/.test(segment.replace(/:\w+\([^)]*(?:\)|$)/g, ':'))) return '**';
  return segment.replace(/:\w+(?:\([^)]*\))?|\{[^{}]*\}/g, ':');
}
