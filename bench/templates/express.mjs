export const packages = { express: '^5.1.0', pg: '^8.16.0', zod: '^4.1.0', jsonwebtoken: '^9.0.2', helmet: '^8.1.0', cors: '^2.8.5', 'express-rate-limit': '^8.1.0' };

export function shared(modules) {
  return {
    'main.ts': `
import { buildApp } from './app.js';
import { config } from './config.js';

buildApp().listen(config.port, () => console.log('listening on ' + String(config.port)));
`,
    'config.ts': `
export const config = {
  port: Number(process.env.PORT ?? 3000),
  jwtSecret: process.env.JWT_SECRET ?? '',
  databaseUrl: process.env.DATABASE_URL ?? '',
  tokenLifetime: '15m',
  partnerOrigin: 'https://partners.example.com',
} as const;
`,
    'app.ts': `
import express from 'express';
import helmet from 'helmet';
import cors from 'cors';
import { rateLimit } from 'express-rate-limit';
import { requireUser } from './middleware/require-user.js';
import { errorHandler, notFound } from './middleware/error-handler.js';
import { authRouter } from './auth/auth.router.js';
import { routers } from './routers.js';

export function buildApp() {
  const app = express();
  app.use(helmet());
  app.use(cors({ origin: 'https://shop.example.com' }));
  app.use(express.json({ limit: '100kb' }));
  app.use(rateLimit({ windowMs: 60_000, limit: 300 }));
  app.get('/health', (_req, res) => { res.json({ ok: true }); });
  app.use('/auth', authRouter);
  for (const { path, router } of routers) app.use('/api/v1/' + path, requireUser, router);
  app.use(notFound);
  app.use(errorHandler);
  return app;
}
`,
    'routers.ts': `
${modules.map((one) => `import { ${one.lower}Router } from './${one.path}/${one.path}.router.js';`).join('\n')}

export const routers = [
${modules.map((one) => `  { path: '${one.path}', router: ${one.lower}Router },`).join('\n')}
];
`,
    'db.ts': `
import { Pool } from 'pg';
import { config } from './config.js';

export const db = new Pool({ connectionString: config.databaseUrl, max: 20 });

export async function inTransaction<Result>(work: (client: { query: typeof db.query }) => Promise<Result>): Promise<Result> {
  const client = await db.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
`,
    'errors.ts': `
export class NotFound extends Error {
  readonly status = 404;
  constructor(what: string, id: number) { super(what + ' ' + String(id) + ' does not exist'); }
}
export class Forbidden extends Error { readonly status = 403; }
`,
    'auth/tokens.ts': `
import jwt from 'jsonwebtoken';
import { config } from '../config.js';

export interface Claims { readonly sub: string; readonly role: 'clerk' | 'admin' }

export function sign(userId: number, role: Claims['role']): string {
  return jwt.sign({ sub: String(userId), role }, config.jwtSecret, { expiresIn: config.tokenLifetime });
}

export function verify(token: string): Claims {
  return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'] }) as unknown as Claims;
}
`,
    'auth/auth.router.ts': `
import { Router } from 'express';
import { z } from 'zod';
import { db } from '../db.js';
import { sign } from './tokens.js';

export const authRouter = Router();
const Credentials = z.object({ email: z.email(), password: z.string().min(12) });

authRouter.post('/login', async (req, res) => {
  const { email, password } = Credentials.parse(req.body);
  const { rows } = await db.query('SELECT id, role FROM users WHERE email = $1 AND password_hash = crypt($2, password_hash)', [email, password]);
  const user = rows[0];
  if (!user) { res.status(401).json({ error: 'wrong_credentials' }); return; }
  res.json({ accessToken: sign(user.id, user.role) });
});
`,
    'middleware/require-user.ts': `
import type { NextFunction, Request, Response } from 'express';
import { verify } from '../auth/tokens.js';

export function requireUser(req: Request, res: Response, next: NextFunction): void {
  const [scheme, token] = (req.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) { res.status(401).json({ error: 'unauthenticated' }); return; }
  try {
    res.locals.user = verify(token);
  } catch {
    res.status(401).json({ error: 'unauthenticated' });
    return;
  }
  next();
}

export function requireRole(...roles: string[]) {
  return (_req: Request, res: Response, next: NextFunction): void => {
    if (!roles.includes(res.locals.user.role)) { res.status(403).json({ error: 'forbidden' }); return; }
    next();
  };
}
`,
    'middleware/validate.ts': `
import type { NextFunction, Request, Response } from 'express';
import type { ZodType } from 'zod';

export const validate = (schema: ZodType) => (req: Request, res: Response, next: NextFunction): void => {
  const result = schema.safeParse(req.body);
  if (!result.success) { res.status(400).json({ error: 'invalid', issues: result.error.issues.map((issue) => issue.path.join('.')) }); return; }
  req.body = result.data;
  next();
};
`,
    'middleware/error-handler.ts': `
import type { NextFunction, Request, Response } from 'express';
import { NotFound } from '../errors.js';

export function notFound(_req: Request, res: Response): void {
  res.status(404).json({ error: 'not_found' });
}

export function errorHandler(error: Error, _req: Request, res: Response, _next: NextFunction): void {
  if (error instanceof NotFound) { res.status(404).json({ error: 'not_found' }); return; }
  console.error(error);
  res.status(500).json({ error: 'internal' });
}
`,
  };
}

export function module({ name, lower, path, fields, buildsSql, fetches }, other) {
  const table = path.replaceAll('-', '_');
  return {
    [`${path}.types.ts`]: `
export interface ${name} {
  readonly id: number;
  readonly ownerId: number;
${fields.map((field) => `  readonly ${field}: string;`).join('\n')}
  readonly createdAt: Date;
}

export type New${name} = Omit<${name}, 'id' | 'createdAt'>;

export const ${lower}States = ['open', 'waiting', 'done', 'cancelled'] as const;
export type ${name}State = (typeof ${lower}States)[number];

export function is${name}State(text: string): text is ${name}State {
  return ${lower}States.some((state) => state === text);
}
`,
    [`${path}.schema.ts`]: `
import { z } from 'zod';

export const Create${name} = z.object({
${fields.map((field) => `  ${field}: z.string().min(1).max(200),`).join('\n')}
});
export const Update${name} = Create${name}.partial();
export const List${name} = z.object({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
  search: z.string().max(100).optional(),
});
`,
    [`${path}.repository.ts`]: `
import { db, inTransaction } from '../db.js';
import type { ${name}, New${name} } from './${path}.types.js';

const columns = ['id', 'owner_id AS "ownerId"', ${fields.map((field) => `'${field}'`).join(', ')}, 'created_at AS "createdAt"'].join(', ');
const sortable: Record<string, string> = { ${fields.map((field) => `${field}: '${field} ASC'`).join(', ')}, newest: 'created_at DESC' };

export async function find${name}(id: number): Promise<${name} | undefined> {
  const { rows } = await db.query<${name}>(\`SELECT \${columns} FROM ${table} WHERE id = $1\`, [id]);
  return rows[0];
}

export async function list${name}s(ownerId: number, page: number, size: number, sort = 'newest'): Promise<readonly ${name}[]> {
  const order = sortable[sort] ?? sortable.newest;
  const { rows } = await db.query<${name}>(\`SELECT \${columns} FROM ${table} WHERE owner_id = $1 ORDER BY \${order} LIMIT $2 OFFSET $3\`, [ownerId, size, (page - 1) * size]);
  return rows;
}

export async function search${name}s(words: string): Promise<readonly ${name}[]> {
${buildsSql ? `  const { rows } = await db.query<${name}>(\`SELECT \${columns} FROM ${table} WHERE ${fields[0]} ILIKE '%\${words}%'\`);` : `  const { rows } = await db.query<${name}>(\`SELECT \${columns} FROM ${table} WHERE ${fields[0]} ILIKE $1\`, ['%' + words + '%']);`}
  return rows;
}

export async function insert${name}(one: New${name}): Promise<${name}> {
  return inTransaction(async (client) => {
    const { rows } = await client.query<${name}>(
      'INSERT INTO ${table} (owner_id, ${fields.join(', ')}) VALUES ($1, ${fields.map((_, index) => `$${index + 2}`).join(', ')}) RETURNING *',
      [one.ownerId, ${fields.map((field) => `one.${field}`).join(', ')}],
    );
    await client.query('INSERT INTO audit (what, row_id) VALUES ($1, $2)', ['${table}.insert', rows[0]?.id]);
    if (!rows[0]) throw new Error('nothing was inserted');
    return rows[0];
  });
}

export async function update${name}(id: number, changes: Partial<New${name}>): Promise<void> {
  const names = Object.keys(changes).filter((key) => key in sortable);
  if (names.length === 0) return;
  const sets = names.map((key, index) => \`\${key} = $\${index + 2}\`).join(', ');
  await db.query(\`UPDATE ${table} SET \${sets} WHERE id = $1\`, [id, ...names.map((key) => changes[key as keyof New${name}])]);
}

export async function remove${name}(id: number): Promise<void> {
  await db.query('DELETE FROM ${table} WHERE id = $1', [id]);
}
`,
    [`${path}.service.ts`]: `
import { Forbidden, NotFound } from '../errors.js';
import { find${name}, insert${name}, list${name}s, remove${name}, search${name}s, update${name} } from './${path}.repository.js';
import type { ${name}, New${name} } from './${path}.types.js';
${other ? `import { ${other.name}Service } from '../${other.path}/${other.path}.service.js';\n` : ''}${fetches ? `import { fetchDetails } from './${path}.client.js';\n` : ''}
export class ${name}Service {
${other ? `  readonly #others = new ${other.name}Service();\n` : ''}
  async get(id: number, userId: number): Promise<${name}> {
    const found = await find${name}(id);
    if (!found) throw new NotFound('${lower}', id);
    if (found.ownerId !== userId) throw new Forbidden('not yours');
    return found;
  }

  async list(userId: number, options: { page: number; size: number; search?: string | undefined }): Promise<readonly ${name}[]> {
    if (options.search !== undefined && options.search.trim() !== '') return this.search(options.search);
    return list${name}s(userId, options.page, options.size);
  }

  async search(text: string): Promise<readonly ${name}[]> {
    const found = await search${name}s(text.trim());
    return found.toSorted((left, right) => left.${fields[0]}.localeCompare(right.${fields[0]}));
  }

  async create(userId: number, input: Omit<New${name}, 'ownerId'>): Promise<${name}> {
${other ? `    const known = await this.#others.list(userId, { page: 1, size: 1 });\n    if (known.length > 100) throw new Forbidden('too many');\n` : ''}    return insert${name}({ ...input, ownerId: userId });
  }

  async update(id: number, userId: number, changes: Partial<New${name}>): Promise<${name}> {
    const before = await this.get(id, userId);
    await update${name}(before.id, changes);
    return { ...before, ...changes };
  }

  async remove(id: number, userId: number): Promise<void> {
    const before = await this.get(id, userId);
    await remove${name}(before.id);
  }
${fetches ? `
  async details(address: string): Promise<unknown> {
    const details = await fetchDetails(address);
    return { details, fetchedAt: new Date().toISOString() };
  }
` : ''}}
`,
    ...(fetches && {
      [`${path}.client.ts`]: `
import { config } from '../config.js';

export async function fetchDetails(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error('the partner answered ' + String(response.status));
  return response.json();
}

export async function fetchPartner(id: number): Promise<unknown> {
  const response = await fetch(config.partnerOrigin + '/v1/${path}/' + encodeURIComponent(id));
  return response.json();
}
`,
    }),
    [`${path}.router.ts`]: `
import { Router } from 'express';
import { requireRole } from '../middleware/require-user.js';
import { validate } from '../middleware/validate.js';
import { Create${name}, List${name}, Update${name} } from './${path}.schema.js';
import { ${name}Service } from './${path}.service.js';

export const ${lower}Router = Router();
const service = new ${name}Service();

${lower}Router.get('/', async (req, res) => {
  const options = List${name}.parse(req.query);
  res.json(await service.list(Number(res.locals.user.sub), options));
});

${lower}Router.get('/search', async (req, res) => {
  const words = String(req.query.words ?? '');
  res.json(await service.search(words));
});
${fetches ? `
${lower}Router.get('/details', async (req, res) => {
  res.json(await service.details(String(req.query.address)));
});
` : ''}
${lower}Router.get('/:id', async (req, res) => {
  res.json(await service.get(Number(req.params.id), Number(res.locals.user.sub)));
});

${lower}Router.post('/', validate(Create${name}), async (req, res) => {
  const created = await service.create(Number(res.locals.user.sub), req.body);
  res.status(201).location('/api/v1/${path}/' + String(created.id)).json(created);
});

${lower}Router.patch('/:id', validate(Update${name}), async (req, res) => {
  res.json(await service.update(Number(req.params.id), Number(res.locals.user.sub), req.body));
});

${lower}Router.delete('/:id', requireRole('admin'), async (req, res) => {
  await service.remove(Number(req.params.id), Number(res.locals.user.sub));
  res.status(204).end();
});
`,
  };
}
