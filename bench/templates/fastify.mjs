export const packages = { fastify: '^5.6.0', 'fastify-plugin': '^5.1.0', '@fastify/jwt': '^10.0.0', '@fastify/rate-limit': '^10.3.0', '@sinclair/typebox': '^0.34.0', knex: '^3.1.0' };

export function shared(modules) {
  return {
    'main.ts': `
import { buildApp } from './app.js';

const app = await buildApp();
await app.listen({ port: Number(process.env.PORT ?? 3000) });
`,
    'app.ts': `
import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import auth from './plugins/auth.js';
import database from './plugins/database.js';
import sessions from './sessions/sessions.routes.js';
import api from './api.js';

export async function buildApp() {
  const app = Fastify({ logger: true });
  await app.register(rateLimit, { max: 300 });
  await app.register(database);
  await app.register(auth);
  app.get('/health', async () => ({ ok: true }));
  await app.register(sessions, { prefix: '/sessions' });
  await app.register(api, { prefix: '/api/v1' });
  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    return reply.code(error.statusCode ?? 500).send({ error: 'internal' });
  });
  return app;
}
`,
    'api.ts': `
import type { FastifyInstance } from 'fastify';
${modules.map((one) => `import ${one.lower}Routes from './${one.path}/${one.path}.routes.js';`).join('\n')}

export default async function api(app: FastifyInstance) {
  app.addHook('onRequest', app.authenticate);
${modules.map((one) => `  await app.register(${one.lower}Routes, { prefix: '/${one.path}' });`).join('\n')}
}
`,
    'plugins/auth.ts': `
import fp from 'fastify-plugin';
import jwt from '@fastify/jwt';
import type { FastifyReply, FastifyRequest } from 'fastify';

export default fp(async (app) => {
  await app.register(jwt, { secret: process.env.JWT_SECRET ?? '', sign: { expiresIn: '15m' } });
  app.decorate('authenticate', async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await request.jwtVerify();
    } catch {
      return reply.code(401).send({ error: 'unauthenticated' });
    }
  });
});
`,
    'plugins/database.ts': `
import fp from 'fastify-plugin';
import knex from 'knex';

export default fp(async (app) => {
  const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
  app.decorate('db', db);
  app.addHook('onClose', async () => { await db.destroy(); });
});
`,
    'sessions/sessions.routes.ts': `
import type { FastifyInstance } from 'fastify';
import { Type } from '@sinclair/typebox';

const Credentials = Type.Object({ email: Type.String({ format: 'email' }), password: Type.String({ minLength: 12 }) }, { additionalProperties: false });

export default async function sessions(app: FastifyInstance) {
  app.post('/', { schema: { body: Credentials } }, async (request, reply) => {
    const { email, password } = request.body as { email: string; password: string };
    const user = await app.db('users').where({ email }).whereRaw('password_hash = crypt(?, password_hash)', [password]).first();
    if (!user) return reply.code(401).send({ error: 'wrong_credentials' });
    return { accessToken: app.jwt.sign({ sub: String(user.id), role: user.role }) };
  });
}
`,
  };
}

export function module({ name, path, fields, buildsSql, fetches }, other) {
  const table = path.replaceAll('-', '_');
  return {
    [`${path}.schemas.ts`]: `
import { Type, type Static } from '@sinclair/typebox';

export const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
export const ${name}Body = Type.Object(
  {
${fields.map((field) => `    ${field}: Type.String({ maxLength: 200 }),`).join('\n')}
  },
  { additionalProperties: false },
);
export const ${name}Changes = Type.Partial(${name}Body, { additionalProperties: false });
export const ${name}Query = Type.Object({ page: Type.Integer({ default: 1 }), size: Type.Integer({ default: 20, maximum: 100 }), words: Type.Optional(Type.String()) });
export type ${name}Input = Static<typeof ${name}Body>;
`,
    [`${path}.repository.ts`]: `
import type { Knex } from 'knex';
import type { ${name}Input } from './${path}.schemas.js';

export interface ${name}Row extends ${name}Input {
  readonly id: number;
  readonly owner_id: number;
}

export class ${name}Repository {
  constructor(private readonly db: Knex) {}

  find(id: number): Promise<${name}Row | undefined> {
    return this.db('${table}').where({ id }).first();
  }

  list(ownerId: number, page: number, size: number): Promise<${name}Row[]> {
    return this.db('${table}').where({ owner_id: ownerId }).orderBy('created_at', 'desc').limit(size).offset((page - 1) * size);
  }

  async search(words: string): Promise<${name}Row[]> {
${buildsSql ? `    const { rows } = await this.db.raw(\`SELECT * FROM ${table} WHERE ${fields[0]} LIKE '%\${words}%'\`);` : `    const { rows } = await this.db.raw('SELECT * FROM ${table} WHERE ${fields[0]} LIKE ?', ['%' + words + '%']);`}
    return rows;
  }

  async insert(ownerId: number, input: ${name}Input): Promise<${name}Row> {
    const [row] = await this.db('${table}').insert({ ...input, owner_id: ownerId }).returning('*');
    return row;
  }

  async update(id: number, changes: Partial<${name}Input>): Promise<void> {
    await this.db('${table}').where({ id }).update(changes);
  }

  async remove(id: number): Promise<void> {
    await this.db('${table}').where({ id }).delete();
  }
}
`,
    [`${path}.service.ts`]: `
import type { ${name}Repository, ${name}Row } from './${path}.repository.js';
import type { ${name}Input } from './${path}.schemas.js';
import { to${name}View, type ${name}View } from './${path}.view.js';
${other ? `import type { ${other.name}Repository } from '../${other.path}/${other.path}.repository.js';\n` : ''}
export class ${name}Service {
  constructor(private readonly rows: ${name}Repository${other ? `, private readonly others: ${other.name}Repository` : ''}) {}

  async get(id: number, userId: number): Promise<${name}View | undefined> {
    const row = await this.#own(id, userId);
    return row && to${name}View(row);
  }

  async list(userId: number, page: number, size: number, words?: string): Promise<${name}View[]> {
    const rows = words ? await this.rows.search(words.trim()) : await this.rows.list(userId, page, size);
    return rows.filter((row) => row.owner_id === userId).map(to${name}View);
  }

  async create(userId: number, input: ${name}Input): Promise<${name}View> {
${other ? `    const known = await this.others.list(userId, 1, 1);\n    if (known.length === 0) throw new Error('make one of those first');\n` : ''}    return to${name}View(await this.rows.insert(userId, input));
  }

  async update(id: number, userId: number, changes: Partial<${name}Input>): Promise<boolean> {
    const row = await this.#own(id, userId);
    if (!row) return false;
    await this.rows.update(row.id, changes);
    return true;
  }

  async remove(id: number, userId: number): Promise<boolean> {
    const row = await this.#own(id, userId);
    if (row) await this.rows.remove(row.id);
    return row !== undefined;
  }
${fetches ? `
  async preview(url: string): Promise<string> {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return (await response.text()).slice(0, 1_000);
  }
` : ''}
  async #own(id: number, userId: number): Promise<${name}Row | undefined> {
    const row = await this.rows.find(id);
    return row?.owner_id === userId ? row : undefined;
  }
}
`,
    [`${path}.view.ts`]: `
import type { ${name}Row } from './${path}.repository.js';

export interface ${name}View {
  readonly id: number;
${fields.map((field) => `  readonly ${field}: string;`).join('\n')}
  readonly links: { readonly self: string };
}

export function to${name}View(row: ${name}Row): ${name}View {
  return {
    id: row.id,
${fields.map((field) => `    ${field}: row.${field},`).join('\n')}
    links: { self: \`/api/v1/${path}/\${row.id}\` },
  };
}
`,
    [`${path}.routes.ts`]: `
import type { FastifyInstance } from 'fastify';
import { Id, ${name}Body, ${name}Changes, ${name}Query, type ${name}Input } from './${path}.schemas.js';
import { ${name}Repository } from './${path}.repository.js';
import { ${name}Service } from './${path}.service.js';
${other ? `import { ${other.name}Repository } from '../${other.path}/${other.path}.repository.js';\n` : ''}
interface WithId { Params: { id: number } }

export default async function routes(app: FastifyInstance) {
  const service = new ${name}Service(new ${name}Repository(app.db)${other ? `, new ${other.name}Repository(app.db)` : ''});
  const userOf = (request: { user: unknown }) => Number((request.user as { sub: string }).sub);

  app.get<{ Querystring: { page: number; size: number; words?: string } }>('/', { schema: { querystring: ${name}Query } }, async (request) => {
    const { page, size, words } = request.query;
    return service.list(userOf(request), page, size, words);
  });

  app.get<WithId>('/:id', { schema: { params: Id } }, async (request, reply) => {
    const found = await service.get(request.params.id, userOf(request));
    return found ?? reply.code(404).send({ error: 'not_found' });
  });
${fetches ? `
  app.get<{ Querystring: { url: string } }>('/preview', async (request) => ({ text: await service.preview(request.query.url) }));
` : ''}
  app.post<{ Body: ${name}Input }>('/', { schema: { body: ${name}Body } }, async (request, reply) => {
    const created = await service.create(userOf(request), request.body);
    return reply.code(201).send(created);
  });

  app.patch<WithId & { Body: Partial<${name}Input> }>('/:id', { schema: { params: Id, body: ${name}Changes } }, async (request, reply) => {
    const isChanged = await service.update(request.params.id, userOf(request), request.body);
    return reply.code(isChanged ? 204 : 404).send();
  });

  app.delete<WithId>('/:id', { schema: { params: Id } }, async (request, reply) => {
    const isGone = await service.remove(request.params.id, userOf(request));
    return reply.code(isGone ? 204 : 404).send();
  });
}
`,
  };
}
