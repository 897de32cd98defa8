import { documents, having, records, statements, weakness, type Case } from './cases.js';

/** What lets callers do, or see, more than they should. */
export const weaknesses: readonly Case[] = [
  weakness('the stack of an error', 'no-error-details-in-response', {
    handler: ({ fail, json }) => `try { await work(); } catch (error) { ${fail('error.stack')} } ${json('{}')}`,
    top: 'async function work() { throw new Error("x"); }',
  }),
  weakness('the message of an error', 'no-error-messages-in-response', {
    ...statements,
    handler: ({ answer, json }) => `try { await pool.query('SELECT 1'); } catch (error) { ${answer(500,'{ error: error.message }')} } ${json('{}')}`,
  }),
  weakness('a password in the query', 'no-credentials-in-url', {
    method: 'get',
    path: '/login',
    auth: false,
    ...having(documents, "import { createHash } from 'node:crypto';", "const hash = (x) => createHash('sha256').update(x).digest('hex');"),
    handler: ({ query, json }) => `const user = await User.findOne({ email: String(${query('email')}) }); if (!user || user.password !== hash(String(${query('password')}))) { ${json('{ ok: false }')} } ${json('{ ok: true }')}`,
  }),
  weakness('a token that never expires', 'require-jwt-expiry', {
    path: '/login',
    auth: false,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ json }) => `const token = jsonwebtoken.sign({ sub: 1 }, process.env.JWT_SECRET!); ${json('{ token }')}`,
  }),
  weakness('a secret in the code', 'no-hardcoded-auth-secret', {
    path: '/login',
    auth: false,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ json }) => `const token = jsonwebtoken.sign({ sub: 1 }, 'my-secret-key', { expiresIn: '15m' }); ${json('{ token }')}`,
  }),
  weakness('a token that is only decoded', 'no-unverified-jwt', {
    auth: false,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ header, answer, json }) => `const claims = jsonwebtoken.decode(${header('authorization')}.slice(7)) as any; if (claims.role !== 'admin') { ${answer(403,'{}')} } ${json('{ secret: 1 }')}`,
  }),
  weakness('an update by the whole body', 'no-mass-assignment', {
    ...documents,
    handler: ({ whole, param, json }) => `await User.findByIdAndUpdate(${param('id')}, ${whole}); ${json('{}')}`,
  }),
  weakness('a document of the whole body', 'no-mass-assignment', {
    ...documents,
    path: '/users',
    handler: ({ whole, json }) => `const user = await User.create(${whole}); ${json('{ id: user._id }')}`,
  }),
  weakness('a record of the whole body', 'no-mass-assignment', {
    ...records,
    path: '/users',
    handler: ({ whole, json }) => `const user = await prisma.user.create({ data: ${whole} }); ${json('{ id: user.id }')}`,
  }),
  weakness('a record of anybody', 'require-ownership-check', {
    ...records,
    method: 'get',
    handler: ({ param, json, caller }) => `await prisma.order.create({ data: { userId: ${caller}, total: 1 } }); const order = await prisma.order.findUnique({ where: { id: ${param('id')} } }); ${json('order')}`,
    rules: ['require-ownership-check','require-owner-comparison'],
  }),
  weakness('a row of anybody that is deleted', 'require-ownership-on-mutation', {
    ...statements,
    method: 'delete',
    handler: ({ param, json, caller }) => `await pool.query('INSERT INTO notes (owner_id, text) VALUES ($1, $2)', [${caller}, 'x']); await pool.query('DELETE FROM notes WHERE id = $1', [${param('id')}]); ${json('{}')}`,
    rules: ['require-ownership-on-mutation','require-owner-comparison'],
  }),
  weakness('a role that the client chose', 'no-client-controlled-role', {
    ...records,
    path: '/register',
    auth: false,
    handler: ({ body, json }) => `const user = await prisma.user.create({ data: { email: String(${body('email')}), role: String(${body('role')}) } }); ${json('{ id: user.id }')}`,
  }),
  weakness('users with their passwords', 'no-sensitive-fields-in-response', {
    ...documents,
    method: 'get',
    path: '/users',
    handler: ({ json }) => `const users = await User.find(); ${json('users')}`,
  }),
  weakness('a password as it came in', 'no-weak-password-hashing', {
    ...records,
    path: '/register',
    auth: false,
    handler: ({ body, json }) => `const user = await prisma.user.create({ data: { email: String(${body('email')}), password: String(${body('password')}) } }); ${json('{ id: user.id }')}`,
  }),
  weakness('a password by MD5', 'no-weak-password-hashing', {
    ...having(records, "import { createHash } from 'node:crypto';"),
    path: '/register',
    auth: false,
    handler: ({ body, json }) => `const password = createHash('md5').update(String(${body('password')})).digest('hex'); await prisma.user.create({ data: { email: String(${body('email')}), password } }); ${json('{}')}`,
  }),
  weakness('a reset token by Math.random', 'no-insecure-randomness', {
    ...records,
    path: '/forgot',
    auth: false,
    handler: ({ body, json }) => `const resetToken = Math.random().toString(36).slice(2); await prisma.user.update({ where: { email: String(${body('email')}) }, data: { resetToken } }); ${json('{}')}`,
  }),
  weakness('a sign-in without a limit', 'require-auth-rate-limit', {
    ...having(records, "import bcrypt from 'bcrypt';\nimport jsonwebtoken from 'jsonwebtoken';"),
    path: '/login',
    auth: false,
    handler: ({ body, json, answer }) => `const user = await prisma.user.findUnique({ where: { email: String(${body('email')}) } }); if (!user || !(await bcrypt.compare(String(${body('password')}), user.password))) { ${answer(401,'{}')} return; } ${json("{ token: jsonwebtoken.sign({ sub: user.id }, process.env.JWT_SECRET!, { expiresIn: '15m' }) }")}`,
  }),
  weakness('a signature compared as a text', 'require-timing-safe-compare', {
    auth: false,
    path: '/hook',
    imports: "import { createHmac } from 'node:crypto';",
    handler: ({ header, whole, answer, json }) => `const expected = createHmac('sha256', process.env.HOOK_SECRET!).update(JSON.stringify(${whole})).digest('hex'); if (${header('x-signature')} !== expected) { ${answer(401,'{}')} return; } ${json('{}')}`,
  }),
  weakness('as many records as the client likes', 'require-pagination-limit', {
    ...records,
    method: 'get',
    path: '/things',
    handler: ({ query, json }) => `const list = await prisma.thing.findMany({ take: Number(${query('limit')}) }); ${json('list')}`,
  }),
  weakness('as much memory as the client likes', 'no-request-controlled-size', {
    handler: ({ query, json }) => `const buffer = Buffer.alloc(Number(${query('size')})); ${json('buffer.length')}`,
  }),
  weakness('a deletion by GET', 'no-state-changing-get', {
    ...records,
    method: 'get',
    path: '/things/:id/delete',
    handler: ({ param, json, caller }) => `await prisma.thing.delete({ where: { id: ${param('id')}, userId: ${caller} } }); ${json('{}')}`,
  }),
  weakness('an amount of the client’s', 'no-client-trusted-amount', {
    imports: "import Stripe from 'stripe';",
    top: "const stripe = new Stripe(process.env.STRIPE_KEY!);",
    handler: ({ body, json }) => `const intent = await stripe.paymentIntents.create({ amount: ${body('amount')}, currency: 'eur' }); ${json('{ secret: intent.client_secret }')}`,
  }),
  weakness('any origin, with credentials', 'no-permissive-cors', {
    handler: ({ header, setHeader, json }) => `${setHeader("'Access-Control-Allow-Origin'", header('origin'))} ${setHeader("'Access-Control-Allow-Credentials'","'true'")} ${json('{}')}`,
  }),
  weakness('a connection that is not verified', 'no-disabled-tls-verification', {
    imports: "import https from 'node:https';\nimport axios from 'axios';",
    top: "const agent = new https.Agent({ rejectUnauthorized: false });",
    handler: ({ json }) => `const r = await axios.get('https://example.com/x', { httpsAgent: agent }); ${json('r.status')}`,
  }),
  weakness('a session cookie for scripts', 'no-insecure-session-cookie', {
    path: '/login',
    auth: false,
    imports: "import jsonwebtoken from 'jsonwebtoken';",
    handler: ({ setCookie, json }) => `const token = jsonwebtoken.sign({ sub: 1 }, process.env.JWT_SECRET!, { expiresIn: '15m' }); ${setCookie("'token'",'token','{ httpOnly: false }')} ${json('{}')}`,
  }),
  weakness('ECB', 'no-weak-crypto', {
    imports: "import { createCipheriv } from 'node:crypto';",
    handler: ({ body, json }) => `const cipher = createCipheriv('aes-128-ecb', process.env.KEY!, null); ${json("cipher.update(String(" + body('x') + "), 'utf8', 'hex') + cipher.final('hex')")}`,
  }),
  weakness('a key sent without encryption', 'no-cleartext-upstream', {
    handler: ({ body, json }) => `await fetch('http://payments.example.com/charge', { method: 'POST', headers: { authorization: 'Bearer ' + process.env.PAY_KEY }, body: JSON.stringify({ n: Number(${body('n')}) }) }); ${json('{}')}`,
  }),
  weakness('the caller’s token for any host', 'no-credential-forwarding', {
    handler: ({ body, header, json }) => `const r = await fetch(${body('url')}, { headers: { authorization: ${header('authorization')} } }); ${json('await r.json()')}`,
    rules: ['no-credential-forwarding','no-ssrf'],
  }),
  weakness('data of another service in a statement', 'no-unvalidated-upstream-data', {
    ...statements,
    handler: ({ json }) => `const r = await fetch('https://partner.example.com/items'); const item = await r.json(); await pool.query("INSERT INTO items VALUES ('" + item.name + "')"); ${json('{}')}`,
    rules: ['no-unvalidated-upstream-data','no-sql-string-building'],
  }),
  weakness('an open deletion beside a guarded route', 'require-authentication', {
    ...records,
    method: 'delete',
    auth: false,
    others: true,
    handler: ({ param, json }) => `await prisma.user.delete({ where: { id: Number(${param('id')}) } }); ${json('{}')}`,
  }),
  weakness('a password in a token', 'no-secrets-in-token', {
    ...having(records, "import jsonwebtoken from 'jsonwebtoken';"),
    path: '/login',
    auth: false,
    handler: ({ body, json }) => `const user = await prisma.user.findFirst({ where: { email: String(${body('email')}) } }); ${json("{ token: jsonwebtoken.sign({ id: user.id, password: user.password }, process.env.JWT_SECRET!, { expiresIn: '1h' }) }")}`,
  }),
  weakness('an address tested by how it begins', 'no-incomplete-url-check', {
    handler: ({ body, answer, json }) => `const url = String(${body('url')}); if (!url.startsWith('https://api.example.com')) { ${answer(400,'{}')} return; } const r = await fetch(url); ${json('await r.text()')}`,
    rules: ['no-incomplete-url-check','no-ssrf'],
  }),
  weakness('a template of the client’s', 'no-dynamic-code-from-request', {
    imports: "import ejs from 'ejs';",
    handler: ({ body, page }) => page("ejs.render(String(" + body('template') + "), { x: 1 })"),
    rules: ['no-dynamic-code-from-request','no-reflected-xss'],
  }),
  weakness('a statement behind a service and a repository', 'no-sql-string-building', {
    ...having(statements, '', "class Repo { constructor(db) { this.db = db; } async find(filter) { const { rows } = await this.db.query(`SELECT * FROM things ORDER BY ${filter.sort}`); return rows; } }\nclass Service { constructor(repo) { this.repo = repo; } list(options) { return this.repo.find({ ...options }); } }\nconst service = new Service(new Repo(pool));"),
    method: 'get',
    handler: ({ query, json }) => `const rows = await service.list({ sort: ${query('sort')} }); ${json('rows')}`,
  }),
  weakness('a shell that is spawned', 'no-command-injection', {
    imports: "import { spawn } from 'node:child_process';",
    handler: ({ body, json }) => `spawn('sh', ['-c', 'convert ' + ${body('file')}]); ${json('{}')}`,
  }),
  weakness('a deletion of whatever the client asks for', 'no-unscoped-bulk-mutation', {
    ...documents,
    method: 'delete',
    path: '/things',
    handler: ({ whole, json }) => `await Thing.deleteMany(${whole}); ${json('{}')}`,
    rules: ['no-unscoped-bulk-mutation','no-nosql-injection'],
  }),
  weakness('a prompt without limits', 'require-llm-limits', {
    imports: "import OpenAI from 'openai';",
    top: "const openai = new OpenAI();",
    handler: ({ body, json }) => `const r = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: ${body('prompt')} }] }); ${json('r')}`,
  }),
  weakness('a link to any file', 'no-unscoped-signed-url', {
    imports: "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';\nimport { getSignedUrl } from '@aws-sdk/s3-request-presigner';",
    top: "const s3 = new S3Client({});",
    method: 'get',
    handler: ({ query, json }) => `const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'files', Key: ${query('key')} }), { expiresIn: 300 }); ${json('{ url }')}`,
  }),
  weakness('relations of the client’s choice', 'no-client-controlled-projection', {
    ...records,
    method: 'get',
    path: '/things',
    handler: ({ query, json }) => `const list = await prisma.thing.findMany({ take: 10, include: JSON.parse(${query('include')}) }); ${json('list')}`,
  }),
  weakness('names in an archive', 'no-unsafe-archive-extraction', {
    imports: "import AdmZip from 'adm-zip';\nimport path from 'node:path';\nimport fs from 'node:fs';",
    handler: ({ whole, json }) => `const zip = new AdmZip(Buffer.from(String(${whole}.file), 'base64')); for (const entry of zip.getEntries()) fs.writeFileSync(path.join('/data', entry.entryName), entry.getData()); ${json('{}')}`,
  }),
];
