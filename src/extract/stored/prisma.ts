import type { StoredKind, Tie } from '../../facts/index.js';

const model = /^[ \t]*model[ \t]+(\w+)[ \t]*\{([^{}]*)\}/gm;

/**
 * Models of a Prisma schema (prisma.io/docs/orm/prisma-schema/data-model/models): their columns, by which of them they name a record of another
 * model, and what such records go by. A model that goes by another name in the database (`@@map`) is known under both.
 */
export function prismaModels(text: string): readonly StoredKind[] {
  const found = [...text.replaceAll(/\/\/[^\n]*/g, '').matchAll(model)].map(([, name = '', body = '']) => ({ name, body }));
  const models = new Set(found.map(({ name }) => name));
  return found.flatMap(({ name, body }) => {
    const kind = readModel(name, body, models);
    const table = /@@map\(\s*(?:name:\s*)?"(\w+)"/.exec(body)?.[1];
    return table === undefined ? [kind] : [kind, { ...kind, name: table }];
  });
}

/** A folder that a generator fills with code before the program runs, as its declaration names both. */
export interface MadeFolder {
  readonly folder: string;
  readonly generator: string;
}

/** Where a schema says that generators put their code (prisma.io/docs/orm/prisma-schema/overview/generators): seldom checked in. */
export function prismaGenerators(text: string): readonly MadeFolder[] {
  return [...text.replaceAll(/\/\/[^\n]*/g, '').matchAll(/^[ \t]*generator[ \t]+\w+[ \t]*\{([^{}]*)\}/gm)].flatMap(([, body = '']) => {
    const folder = /^[ \t]*output[ \t]*=[ \t]*"([^"]+)"/m.exec(body)?.[1];
    const generator = /^[ \t]*provider[ \t]*=[ \t]*"([^"]+)"/m.exec(body)?.[1];
    return folder !== undefined && generator !== undefined ? [{ folder, generator }] : [];
  });
}

function readModel(name: string, body: string, models: ReadonlySet<string>): StoredKind {
  const fields: string[] = [];
  const ties: Tie[] = [];
  const relations: Tie[] = [];
  for (const line of body.split('\n')) {
    const [key = '', typed = ''] = line.trim().split(/\s+/);
    const [type = ''] = typed.split(/\W/, 1);
    if (!/^\w+$/.test(key) || type === '') continue;
    if (!models.has(type)) {
      fields.push(key);
      continue;
    }
    relations.push({ key, to: type });
    if (!typed.includes('[')) for (const column of columnsIn(line)) ties.push({ key: column, to: type });
  }
  return { name, fields, ties, relations };
}

/** `@relation(fields: [authorId], references: [id])` */
function columnsIn(line: string): readonly string[] {
  const at = line.indexOf('fields:');
  const [open, close] = [line.indexOf('[', at), line.indexOf(']', at)];
  return at === -1 || open === -1 || close < open ? [] : line.slice(open + 1, close).split(',').map((column) => column.trim());
}
