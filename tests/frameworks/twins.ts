import { documents, having, records, statements, twin, zod, type Case } from './cases.js';

/** The same done well. */
export const twins: readonly Case[] = [
  twin('bound parameters', {
    ...statements,
    handler: ({ body, json, caller }) => `const { rows } = await pool.query('SELECT id, name FROM things WHERE name = $1 AND owner_id = $2', [${body('name')}, ${caller}]); ${json('rows')}`,
  }),
  twin('a column of a list', {
    ...having(statements, '', "const columns = ['name', 'price'];"),
    method: 'get',
    path: '/things',
    handler: ({ query, json, caller }) => `const sort = columns.includes(${query('sort')}) ? ${query('sort')} : 'name'; const { rows } = await pool.query(\`SELECT id FROM things WHERE owner_id = $1 ORDER BY \${sort} LIMIT 50\`, [${caller}]); ${json('rows')}`,
  }),
  twin('an order by name', {
    ...having(statements, '', "const orders = { newest: 'created_at DESC', oldest: 'created_at ASC' } as const;"),
    method: 'get',
    path: '/things',
    handler: ({ query, json, caller }) => `const order = orders[${query('order')} as keyof typeof orders] ?? orders.newest; const { rows } = await pool.query(\`SELECT id FROM things WHERE owner_id = $1 ORDER BY \${order} LIMIT 50\`, [${caller}]); ${json('rows')}`,
  }),
  twin('a number', {
    ...statements,
    method: 'get',
    path: '/things',
    handler: ({ query, json, caller, answer }) => `const page = Number.parseInt(${query('page')}, 10); if (!Number.isInteger(page) || page < 0) { ${answer(400,'{}')} return; } const { rows } = await pool.query(\`SELECT id FROM things WHERE owner_id = $1 LIMIT 20 OFFSET \${page * 20}\`, [${caller}]); ${json('rows')}`,
  }),
  twin('as many placeholders as there are ids', {
    ...having(statements, zod),
    handler: ({ body, json, caller }) => `const ids = z.array(z.number().int()).max(100).parse(${body('ids')}); const marks = ids.map((_, i) => '$' + (i + 2)).join(', '); const { rows } = await pool.query(\`SELECT id FROM things WHERE owner_id = $1 AND id IN (\${marks})\`, [${caller}, ...ids]); ${json('rows')}`,
  }),
  twin('a filter that is a text', {
    ...documents,
    handler: ({ body, json }) => `const user = await User.findOne({ email: String(${body('email')}) }); ${json('{ found: !!user }')}`,
  }),
  twin('a filter behind a schema', {
    ...having(documents, zod),
    handler: ({ whole, json }) => `const { email } = z.object({ email: z.string().email() }).parse(${whole}); const user = await User.findOne({ email }); ${json('{ found: !!user }')}`,
  }),
  twin('a filter by $eq', {
    ...documents,
    handler: ({ body, json }) => `const user = await User.findOne({ email: { $eq: ${body('email')} } }); ${json('{ found: !!user }')}`,
  }),
  twin('an argument of a fixed form', {
    imports: "import { execFile } from 'node:child_process';",
    handler: ({ body, answer, json }) => `const host = String(${body('host')}); if (!/^[a-z0-9.]+$/.test(host)) { ${answer(400,'{}')} return; } execFile('ping', ['-c', '1', host], () => {}); ${json('{}')}`,
  }),
  twin('the last part of a path', {
    imports: "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';",
    handler: ({ query, json }) => `const text = await readFile(path.join('/data', path.basename(${query('file')})), 'utf8'); ${json('{ text }')}`,
  }),
  twin('a path that begins with the folder', {
    imports: "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';",
    top: "const root = path.resolve('/data');",
    handler: ({ query, answer, json }) => `const file = path.resolve(root, ${query('file')}); if (!file.startsWith(root + path.sep)) { ${answer(400,'{}')} return; } const text = await readFile(file, 'utf8'); ${json('{ text }')}`,
  }),
  twin('a path held against the folder by a helper', {
    imports: "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';",
    top: "function safeJoin(root, name) { const full = path.join(root, name); const rel = path.relative(root, full); if (rel.startsWith('..') || path.isAbsolute(rel)) throw new Error('outside'); return full; }",
    handler: ({ query, json }) => `const text = await readFile(safeJoin('/data', ${query('file')}), 'utf8'); ${json('{ text }')}`,
  }),
  twin('a path without dots', {
    imports: "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';",
    handler: ({ query, answer, json }) => `const name = String(${query('file')}); if (name.split('/').includes('..') || name.startsWith('/')) { ${answer(400,'{}')} return; } const text = await readFile(path.join('/data', name), 'utf8'); ${json('{ text }')}`,
  }),
  twin('an encoded text', {
    method: 'get',
    imports: "import escapeHtml from 'escape-html';",
    handler: ({ query, page }) => page("'<h1>Hello ' + escapeHtml(" + query('name') + ") + '</h1>'"),
  }),
  twin('a text encoded by a helper', {
    method: 'get',
    top: "const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\"': '&quot;', \"'\": '&#39;' };\nfunction escape(text) { return text.replace(/[&<>\"']/g, (c) => entities[c]); }",
    handler: ({ query, page }) => page("'<h1>Hello ' + escape(" + query('name') + ") + '</h1>'"),
  }),
  twin('a redirect on the site', {
    method: 'get',
    path: '/go',
    auth: false,
    handler: ({ query, redirect }) => `const to = String(${query('to')}); const target = /^\\/(?![/\\\\])/.test(to) ? to : '/'; ${redirect('target')}`,
  }),
  twin('a redirect of a list', {
    method: 'get',
    path: '/go',
    auth: false,
    top: "const targets = new Set(['https://a.example.com', 'https://b.example.com']);",
    handler: ({ query, answer, redirect }) => `const to = String(${query('to')}); if (!targets.has(to)) { ${answer(400,'{}')} return; } ${redirect('to')}`,
  }),
  twin('a host of a list', {
    top: "const hosts = ['api.example.com', 'cdn.example.com'];",
    handler: ({ body, answer, json }) => `const url = new URL(String(${body('url')})); if (url.protocol !== 'https:' || !hosts.includes(url.hostname)) { ${answer(400,'{}')} return; } const r = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) }); ${json('await r.json()')}`,
  }),
  twin('a part of a path of an address', {
    handler: ({ param, json }) => `const r = await fetch('https://api.example.com/items/' + encodeURIComponent(${param('id')}), { signal: AbortSignal.timeout(5000) }); ${json('await r.json()')}`,
  }),
  twin('a pattern of an escaped text', {
    top: "const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&');",
    handler: ({ query, json }) => `const re = new RegExp(escapeRegExp(String(${query('q')})), 'i'); ${json("re.test('aaa')")}`,
  }),
  twin('properties of a list', {
    top: "function pick(a, keys) { const out = {}; for (const key of keys) if (Object.hasOwn(a, key)) out[key] = a[key]; return out; }",
    handler: ({ whole, json }) => `const target = pick(${whole}, ['name', 'price']); ${json('target')}`,
  }),
  twin('a merge that leaves out keys', {
    handler: ({ whole, json }) => `const target = {}; merge(target, ${whole}); ${json('target')}`,
    top: "function merge(a, b) { for (const key of Object.keys(b)) { if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue; if (typeof b[key] === 'object' && b[key] !== null) { a[key] = a[key] || {}; merge(a[key], b[key]); } else a[key] = b[key]; } return a; }",
  }),
  twin('a name in a log', {
    path: '/login',
    auth: false,
    handler: ({ body, json }) => `console.log('login of', String(${body('email')}).replace(/[\\r\\n]/g, '')); ${json('{}')}`,
  }),
  twin('a message of its own', {
    handler: ({ answer, json }) => `try { await work(); } catch (error) { console.error(error); ${answer(500,"{ error: 'internal' }")} return; } ${json('{}')}`,
    top: 'async function work() { throw new Error("x"); }',
  }),
  twin('the message of an own error', {
    top: "class AppError extends Error { constructor(status, message) { super(message); this.status = status; } }\nasync function work(n) { if (n > 3) throw new AppError(400, 'too many'); }",
    handler: ({ body, answer, json }) => `try { await work(Number(${body('n')})); } catch (error) { if (error instanceof AppError) { ${answer(400,"{ error: error.message }")} return; } throw error; } ${json('{}')}`,
  }),
  twin('one property', {
    ...documents,
    path: '/me',
    method: 'put',
    handler: ({ whole, caller, json }) => `const { email } = ${whole}; await User.updateOne({ _id: ${caller} }, { $set: { email: String(email) } }); ${json('{}')}`,
  }),
  twin('what a schema lists', {
    ...having(records, zod),
    path: '/me',
    method: 'put',
    handler: ({ whole, caller, json }) => `const data = z.object({ name: z.string(), email: z.string().email() }).parse(${whole}); await prisma.user.update({ where: { id: ${caller} }, data }); ${json('{}')}`,
  }),
  twin('a record found by its owner, too', {
    ...records,
    method: 'get',
    handler: ({ param, json, caller, answer }) => `const order = await prisma.order.findFirst({ where: { id: ${param('id')}, userId: ${caller} } }); if (!order) { ${answer(404,'{}')} return; } ${json('order')}`,
  }),
  twin('a record held against who is calling', {
    ...records,
    method: 'delete',
    handler: ({ param, json, caller, answer }) => `const order = await prisma.order.findUnique({ where: { id: ${param('id')} } }); if (!order || order.userId !== ${caller}) { ${answer(404,'{}')} return; } await prisma.order.delete({ where: { id: order.id } }); ${json('{}')}`,
  }),
  twin('a record that a helper holds against who is calling', {
    ...having(documents, '', "async function ownThing(id, user) { const thing = await Thing.findById(id); if (!thing) return null; if (!thing.owner.equals(user)) throw new Error('forbidden'); return thing; }"),
    method: 'delete',
    handler: ({ param, json, caller }) => `const thing = await ownThing(String(${param('id')}), ${caller}); await thing?.deleteOne(); ${json('{}')}`,
  }),
  twin('fields of users', {
    ...documents,
    method: 'get',
    path: '/users',
    handler: ({ json }) => `const users = await User.find().select('email').limit(50); ${json('users')}`,
  }),
  twin('a password by bcrypt, a fixed role', {
    ...having(records, "import bcrypt from 'bcrypt';"),
    path: '/register',
    auth: false,
    handler: ({ body, json }) => `const password = await bcrypt.hash(String(${body('password')}), 12); const user = await prisma.user.create({ data: { email: String(${body('email')}), password, role: 'user' } }); ${json('{ id: user.id }')}`,
  }),
  twin('a reset token by randomBytes', {
    ...having(records, "import { randomBytes } from 'node:crypto';"),
    path: '/forgot',
    auth: false,
    handler: ({ body, json }) => `const resetToken = randomBytes(32).toString('hex'); await prisma.user.update({ where: { email: String(${body('email')}) }, data: { resetToken } }); ${json('{}')}`,
  }),
  twin('a signature compared in constant time', {
    auth: false,
    path: '/hook',
    imports: "import { createHmac, timingSafeEqual } from 'node:crypto';",
    handler: ({ header, answer, json }) => `const expected = createHmac('sha256', process.env.HOOK_SECRET!).update('x').digest(); const given = Buffer.from(String(${header('x-signature')}), 'hex'); if (given.length !== expected.length || !timingSafeEqual(given, expected)) { ${answer(401,'{}')} return; } ${json('{}')}`,
  }),
  twin('so many records at most', {
    ...records,
    method: 'get',
    path: '/things',
    handler: ({ query, json, caller }) => `const list = await prisma.thing.findMany({ where: { userId: ${caller} }, take: Math.min(Number(${query('limit')}) || 20, 100) }); ${json('list')}`,
  }),
  twin('an amount of the order', {
    ...having(records, "import Stripe from 'stripe';", "const stripe = new Stripe(process.env.STRIPE_KEY!);"),
    handler: ({ param, caller, json, answer }) => `const order = await prisma.order.findFirst({ where: { id: ${param('id')}, userId: ${caller} } }); if (!order) { ${answer(404,'{}')} return; } const intent = await stripe.paymentIntents.create({ amount: order.total, currency: 'eur' }); ${json('{ secret: intent.client_secret }')}`,
  }),
  twin('a token that expires', {
    path: '/token',
    auth: true,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ caller, json }) => `const token = jsonwebtoken.sign({ sub: ${caller} }, process.env.JWT_SECRET!, { expiresIn: '15m', algorithm: 'HS256' }); ${json('{ token }')}`,
  }),
  twin('a session cookie with all flags', {
    path: '/session',
    auth: true,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ caller, setCookie, json }) => `const token = jsonwebtoken.sign({ sub: ${caller} }, process.env.JWT_SECRET!, { expiresIn: '15m' }); ${setCookie("'token'",'token',"{ httpOnly: true, secure: true, sameSite: 'strict' }")} ${json('{}')}`,
  }),
  twin('GCM', {
    imports: "import { createCipheriv, randomBytes } from 'node:crypto';",
    handler: ({ body, json }) => `const iv = randomBytes(12); const cipher = createCipheriv('aes-256-gcm', Buffer.from(process.env.KEY!, 'hex'), iv); ${json("Buffer.concat([iv, cipher.update(String(" + body('x') + "), 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')")}`,
  }),
  twin('a link to a file of the caller’s', {
    imports: "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';\nimport { getSignedUrl } from '@aws-sdk/s3-request-presigner';",
    top: "const s3 = new S3Client({});",
    method: 'get',
    handler: ({ query, caller, json }) => `const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'files', Key: \`users/\${${caller}}/\${${query('name')}}\` }), { expiresIn: 300 }); ${json('{ url }')}`,
  }),
  twin('data of another service behind a schema and bound', {
    ...having(statements, zod),
    handler: ({ json }) => `const r = await fetch('https://partner.example.com/items', { signal: AbortSignal.timeout(5000) }); const item = z.object({ name: z.string() }).parse(await r.json()); await pool.query('INSERT INTO items (name) VALUES ($1)', [item.name]); ${json('{}')}`,
  }),
  twin('origins of a list', {
    top: "const origins = ['https://app.example.com'];",
    handler: ({ header, setHeader, json }) => `const origin = String(${header('origin')}); if (origins.includes(origin)) { ${setHeader("'Access-Control-Allow-Origin'",'origin')} ${setHeader("'Access-Control-Allow-Credentials'","'true'")} } ${json('{}')}`,
  }),
  twin('names in an archive, held against the folder', {
    imports: "import AdmZip from 'adm-zip';\nimport path from 'node:path';\nimport fs from 'node:fs';",
    top: "const root = path.resolve('/data');",
    handler: ({ whole, json }) => `const zip = new AdmZip(Buffer.from(String(${whole}.file), 'base64')); for (const entry of zip.getEntries()) { const to = path.resolve(root, entry.entryName); if (!to.startsWith(root + path.sep)) continue; fs.writeFileSync(to, entry.getData()); } ${json('{}')}`,
  }),
  twin('a method of a list', {
    top: "const actions = { start: () => 1, stop: () => 2 };",
    handler: ({ body, answer, json }) => `const name = String(${body('action')}); if (!Object.hasOwn(actions, name)) { ${answer(400,'{}')} return; } ${json('{ result: actions[name as keyof typeof actions]() }')}`,
  }),
];
