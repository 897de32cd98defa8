import type { StoredKind, Tie } from '../../facts/index.js';

const model = /^[ \t]*model[ \t]+(\w+)[ \t]*\{([^{}]*)\}/gm;
const field = /^[ \t]*(\w+)[ \t]+(\w+)(\[\]|\?)?(.*)$/;

/**
 * Models of a Prisma schema (prisma.io/docs/orm/prisma-schema/data-model/models): their columns, and by which of them they name a record of another
 * model. A model that goes by another name in the database (`@@map`) is known under both.
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

function readModel(name: string, body: string, models: ReadonlySet<string>): StoredKind {
  const fields: string[] = [];
  const ties: Tie[] = [];
  for (const line of body.split('\n')) {
    const [, key = '', type = '', many, rest = ''] = field.exec(line) ?? [];
    if (key === '' || type === '') continue;
    if (!models.has(type)) fields.push(key);
    else if (many !== '[]') for (const column of /\bfields:\s*\[([^\]]*)\]/.exec(rest)?.[1]?.split(',') ?? []) ties.push({ key: column.trim(), to: type });
  }
  return { name, fields, ties };
}
