import { describe, expect, it } from 'vitest';
import { modelOf, routesOf, type Files } from './project.js';

const express = (head: string, routes: string): Files => ({ 'app.ts': `import express from 'express';\n${head}\nconst app = express();\n${routes}\napp.listen(1);` });
const fastify = (head: string, routes: string): Files => ({ 'app.ts': `import fastify from 'fastify';\n${head}\nconst app = fastify();\n${routes}\napp.listen({ port: 1 });` });
const handler = '(req, res) => { res.json([]); }';
const none = `app.get('/none', ${handler});`;
const refuse = 'return res.status(401).end();';

describe('who may call, by the package that checks', () => {
  it('Clerk for Express: the middleware only looks', () => {
    const routes = `${none}\napp.use(clerkMiddleware());\napp.get('/opt', ${handler});\napp.get('/req', requireAuth(), ${handler});\napp.get('/own', (req, res) => { const { userId } = getAuth(req); if (!userId) ${refuse} res.json([]); });`;
    expect(routesOf(express("import { clerkMiddleware, requireAuth, getAuth } from '@clerk/express';", routes))).toEqual(['GET /none none', 'GET /opt optional', 'GET /req required', 'GET /own required']);
  });

  it('Clerk for Fastify and its older package', () => {
    expect(routesOf(fastify("import { clerkPlugin, getAuth } from '@clerk/fastify';", "app.register(clerkPlugin);\nconst must = async (req, reply) => { if (!getAuth(req).userId) return reply.code(401).send(); };\napp.get('/req', { preHandler: must }, async () => []);\napp.get('/opt', async () => []);"))).toEqual(['GET /req required', 'GET /opt optional']);
    expect(routesOf(express("import { ClerkExpressRequireAuth, ClerkExpressWithAuth } from '@clerk/clerk-sdk-node';", `app.get('/req', ClerkExpressRequireAuth(), ${handler});\napp.get('/opt', ClerkExpressWithAuth(), ${handler});\n${none}`))).toEqual(['GET /req required', 'GET /opt optional', 'GET /none none']);
  });

  it('Clerk by hand: being signed in is no role', () => {
    const check = `const clerk = createClerkClient({});\nconst check = async (req, res, next) => { const { isSignedIn } = await clerk.authenticateRequest(req); if (!isSignedIn) ${refuse} next(); };`;
    const { endpoints } = modelOf(express(`import { createClerkClient } from '@clerk/backend';\n${check}`, `app.get('/req', check, ${handler});\n${none}`));
    expect(endpoints.map(({ path, auth, roles }) => `${path} ${auth.state} ${String(roles.length)}`)).toEqual(['/req required 0', '/none none 0']);
  });

  it('Auth0', () => {
    expect(routesOf(express("import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';\nconst check = auth({ audience: 'a' });", `app.get('/req', check, requiredScopes('read'), ${handler});\napp.get('/opt', auth({ authRequired: false }), ${handler});\n${none}`))).toEqual(['GET /req required', 'GET /opt optional', 'GET /none none']);
    expect(routesOf(express("import { auth, requiresAuth } from 'express-openid-connect';", `${none}\napp.use(auth({ authRequired: false }));\napp.get('/opt', ${handler});\napp.get('/req', requiresAuth(), ${handler});\napp.get('/own', (req, res) => { if (!req.oidc.isAuthenticated()) ${refuse} res.json([]); });`))).toEqual(['GET /none none', 'GET /opt optional', 'GET /req required', 'GET /own required']);
  });

  it('Shopify: a session of the shop, and headers for what it frames', () => {
    const head = "import { shopifyApp } from '@shopify/shopify-app-express';\nconst shopify = shopifyApp({});";
    expect(routesOf(express(head, `app.get('/api/auth', shopify.auth.begin());\napp.use('/api/*', shopify.validateAuthenticatedSession());\napp.get('/api/products', ${handler});\napp.use(shopify.cspHeaders());\n${none}`))).toEqual(['GET /api/auth none', 'GET /api/products required', 'GET /none none']);
  });

  it('what reads the address of a caller asks nobody who they are', () => {
    const note = (name: string): string => `app.use((req, res, next) => { res.setHeader('x-address', ${name}(req)); next(); });\n${none}`;
    expect(routesOf(express("import { getClientIp } from 'request-ip';", note('getClientIp')))).toEqual(['GET /none none']);
    expect(routesOf(express("import { allowed } from 'request-gate';", note('allowed')))).toEqual(['GET /none unknown']);
    const hono = (head: string): Files => ({ 'app.ts': `import { Hono } from 'hono';\n${head}\nconst app = new Hono();\napp.use(async (c, next) => { note(info(c)); await next(); });\napp.get('/none', (c) => c.json([]));\nfunction note(where) { console.log(where); }\nexport default app;` });
    expect(routesOf(hono("import { getConnInfo as info } from '@hono/node-server/conninfo';"))).toEqual(['GET /none none']);
    expect(routesOf(hono("import { info } from 'hono-gate';"))).toEqual(['GET /none unknown']);
  });

  it('Better Auth, whatever the status', () => {
    const check = "const auth = betterAuth({});\nconst check = async (req, res, next) => { const session = await auth.api.getSession({ headers: fromNodeHeaders(req.headers) }); if (!session) return res.status(400).end(); req.user = session.user; next(); };";
    expect(routesOf(express(`import { betterAuth } from 'better-auth';\nimport { fromNodeHeaders } from 'better-auth/node';\n${check}`, `app.get('/req', check, ${handler});\n${none}`))).toEqual(['GET /req required', 'GET /none none']);
  });

  it('SuperTokens: as middleware and by hand, where a session is required', () => {
    const head = "import { verifySession } from 'supertokens-node/recipe/session/framework/express';\nimport Session from 'supertokens-node/recipe/session';\nimport { middleware } from 'supertokens-node/framework/express';";
    const own = (path: string, options: string): string => `app.get('${path}', async (req, res) => { const session = await Session.getSession(req, res${options}); res.json(session); });`;
    expect(routesOf(express(head, `app.use(middleware());\napp.get('/req', verifySession(), ${handler});\napp.get('/opt', verifySession({ sessionRequired: false }), ${handler});\n${own('/own', '')}\n${own('/ownopt', ', { sessionRequired: false }')}\n${none}`))).toEqual(['GET /req required', 'GET /opt optional', 'GET /own required', 'GET /ownopt optional', 'GET /none none']);
  });

  it('Lucia', () => {
    const load = (missing: string): string => `async (req, res, next) => { const id = lucia.readSessionCookie(req.headers.cookie ?? ''); if (!id) ${missing} const { session, user } = await lucia.validateSession(id); if (!session) ${missing} res.locals.user = user; next(); }`;
    expect(routesOf(express("import { Lucia } from 'lucia';\nconst lucia = new Lucia(adapter, {});", `app.get('/opt', ${load('return next();')}, ${handler});\napp.get('/req', ${load(refuse)}, ${handler});\n${none}`))).toEqual(['GET /opt optional', 'GET /req required', 'GET /none none']);
  });

  it('@fastify/jwt: its members by the names that it was told to give them', () => {
    const routes = (options: string): string[] => routesOf(fastify("import jwt from '@fastify/jwt';", `app.register(jwt, { secret: process.env.S, ${options} });\napp.get('/default', { onRequest: async (req) => { await req.jwtVerify(); } }, async () => []);\napp.get('/account', { onRequest: async (req) => { await req.accountJwtVerify(); } }, async () => []);\napp.get('/check', { onRequest: async (req) => { await req.check(); } }, async () => []);\napp.get('/instance', { onRequest: async (req) => { app.jwt.account.verify(req.headers.authorization); } }, async () => []);\napp.get('/member', async (req, reply) => { if (!req.member) return reply.code(401).send(); return []; });`));
    const states = (open: readonly string[]): string[] => ['default', 'account', 'check', 'instance', 'member'].map((name) => `GET /${name} ${open.includes(name) ? 'none' : 'required'}`);
    expect(routes("namespace: 'account'")).toEqual(states(['check', 'member']));
    expect(routes("namespace: 'account', jwtVerify: 'check'")).toEqual(states(['account', 'member']));
    expect(routes("jwtVerify: 'check'")).toEqual(states(['account', 'check', 'instance', 'member']));
    expect(routes('namespace: process.env.NAME')).toEqual(states(['check', 'instance', 'member']));
    expect(routes('...load()')).toEqual(states(['check', 'instance', 'member']));
    expect(routes("decoratorName: 'member'")).toEqual(states(['account', 'check', 'instance']));
  });

  it('@fastify/auth: the plugin may say that all of the list are asked for', () => {
    const head = "import auth from '@fastify/auth';\nimport jwt from '@fastify/jwt';\nconst verify = async (req) => { await req.jwtVerify(); };\nconst log = async (req) => { req.log.info('x'); };";
    const routes = (options: string): string[] => routesOf(fastify(head, `app.register(jwt, { secret: process.env.S });\napp.register(auth${options});\napp.after(() => {\napp.get('/plain', { preHandler: app.auth([verify, log]) }, async () => []);\napp.get('/or', { preHandler: app.auth([verify, log], { relation: 'or' }) }, async () => []);\n});`));
    expect(routes(", { defaultRelation: 'and' }")).toEqual(['GET /plain required', 'GET /or unknown']);
    expect(routes('')).toEqual(['GET /plain unknown', 'GET /or unknown']);
  });

  it('@fastify/auth: one of the list is enough, unless all are asked for', () => {
    const head = "import auth from '@fastify/auth';\nimport jwt from '@fastify/jwt';\nconst verify = async (req) => { await req.jwtVerify(); };\nconst key = async (req) => { if (req.headers['x-key'] !== process.env.KEY) throw new Error('no'); };\nconst log = async (req) => { req.log.info('x'); };";
    const route = (path: string, list: string): string => `app.get('${path}', { preHandler: app.auth(${list}) }, async () => []);`;
    expect(routesOf(fastify(head, `app.register(jwt, { secret: process.env.S });\napp.register(auth);\napp.after(() => {\n${route('/or', '[verify, key]')}\n${route('/any', '[verify, log]')}\n${route('/and', "[verify, log], { relation: 'and' }")}\n${route('/nested', '[[verify, log], key]')}\n${route('/log', '[log]')}\n});`))).toEqual(['GET /or required', 'GET /any unknown', 'GET /and required', 'GET /nested required', 'GET /log none']);
  });
});

describe('other protection, by the package that gives it', () => {
  const controls = (head: string, routes: string): string[] => modelOf(express(head, routes)).endpoints.map(({ path, limiter, csrf }) => `${path}${limiter ? ` limits ${limiter.name}` : ''}${csrf ? ` csrf ${csrf.name}` : ''}`);

  it('tokens against forged requests; an option of lusca asks for them', () => {
    expect(controls("import lusca from 'lusca';\nimport { doubleCsrf } from 'csrf-csrf';\nconst { doubleCsrfProtection } = doubleCsrf({});", `app.post('/a', lusca({ csrf: true }), ${handler});\napp.post('/b', lusca({ xframe: 'DENY' }), ${handler});\napp.post('/c', doubleCsrfProtection, ${handler});`)).toEqual(['/a csrf lusca()', '/b', '/c csrf doubleCsrf().doubleCsrfProtection']);
  });

  it('limits that are counted by hand, and brute force', () => {
    const head = "import { Ratelimit } from '@upstash/ratelimit';\nimport { RateLimiter } from 'limiter';\nimport ExpressBrute from 'express-brute';\nconst counts = new Ratelimit({});\nconst bucket = new RateLimiter({});\nconst brute = new ExpressBrute({});";
    const own = (call: string): string => `async (req, res) => { const left = await ${call}; if (!left) return res.status(403).end(); res.json([]); }`;
    expect(controls(head, `app.post('/a', ${own('counts.limit(req.ip)')});\napp.post('/b', ${own('bucket.removeTokens(1)')});\napp.post('/c', brute.prevent, ${handler});\napp.post('/d', ${own('counts.reset(req.ip)')});`)).toEqual(['/a limits counts.limit', '/b limits bucket.removeTokens', '/c limits express-brute#prevent', '/d']);
  });
});

describe('what only looks, or only asks how requests come', () => {
  it('passport: the strategy `session` turns nobody away', () => {
    const routes = (strategy: string): string => `app.use(passport.authenticate('${strategy}'));\napp.get('/a', ${handler});`;
    expect(routesOf(express("import passport from 'passport';", routes('session')))).toEqual(['GET /a none']);
    expect(routesOf(express("import passport from 'passport';", routes('jwt')))).toEqual(['GET /a required']);
    const byHand = (strategy: string): string => `app.use((req, res, next) => passport.authenticate('${strategy}')(req, res, next));\napp.get('/a', ${handler});`;
    expect(routesOf(express("import passport from 'passport';", byHand('session')))).toEqual(['GET /a none']);
    expect(routesOf(express("import passport from 'passport';", byHand('jwt')))).toEqual(['GET /a required']);
  });

  it('a redirect to where requests are encrypted', () => {
    const check = (test: string): string => `const check = (req, res, next) => { if (${test}) return res.redirect('https://' + req.get('host') + req.url); next(); };`;
    expect(routesOf(express(check("!req.secure && req.get('x-forwarded-proto') !== 'https'"), `app.get('/a', check, ${handler});`))).toEqual(['GET /a none']);
    expect(routesOf(express(check("req.get('x-token') !== process.env.TOKEN"), `app.get('/a', check, ${handler});`))).toEqual(['GET /a required']);
  });

  it('`isAuthenticated` of whoever brings nothing is false', () => {
    const route = (test: string): string => `app.get('/a', (req, res) => { if (${test}) return res.redirect('/'); res.render('forgot'); });`;
    expect(routesOf(express('', route('req.isAuthenticated()')))).toEqual(['GET /a optional']);
    expect(routesOf(express('', route('!req.isAuthenticated()')))).toEqual(['GET /a required']);
    expect(routesOf(express('', route('req.isUnauthenticated()')))).toEqual(['GET /a required']);
  });

  it('`RequestContext` of MikroORM only passes on', () => {
    const head = (name: string): string => `import { RequestContext } from '${name}';\nimport { orm } from './orm.js';`;
    const routes = `app.use((req, res, next) => RequestContext.create(orm.em, next));\napp.get('/a', ${handler});`;
    expect(routesOf(express(head('@mikro-orm/mongodb'), routes))).toEqual(['GET /a none']);
    expect(routesOf(express(head('out-of-sight'), routes))).toEqual(['GET /a unknown']);
  });

  it('parameters with defaults make no error handler of a check', () => {
    const check = (last: string): string => `const check = (req, res, next, ${last}) => { const token = req.headers.authorization; if (!token) ${refuse} jwt.verify(token, process.env.KEY, (error, claims) => { if (error) ${refuse} req.user = claims; next(); }); };`;
    for (const last of ['strict = true', '...others']) expect([last, routesOf(express(`import jwt from 'jsonwebtoken';\n${check(last)}`, `app.get('/own', check, ${handler});\napp.use(check);\napp.get('/all', ${handler});`))]).toEqual([last, ['GET /own required', 'GET /all required']]);
    expect(routesOf(express(`import jwt from 'jsonwebtoken';\n${check('strict')}`, `app.use(check);\napp.get('/all', ${handler});`))).toEqual(['GET /all none']);
  });

  it('what express-validator gave before version 6 asks nobody; what another package gives may', () => {
    expect(routesOf(express("import validator from 'express-validator';", `app.use(validator());\n${none}`))).toEqual(['GET /none none']);
    expect(routesOf(express("import validator from '@acme/validator';", `app.use(validator());\n${none}`))).toEqual(['GET /none unknown']);
  });

  it('sanitizers of express-validator before version 7', () => {
    const routes = (maker: string): string => `app.post('/a', ${maker}('*').escape(), ${handler});`;
    expect(routesOf(express("import { sanitizeBody } from 'express-validator';", routes('sanitizeBody')))).toEqual(['POST /a none']);
    expect(routesOf(express("import { sanitizeBody } from 'out-of-sight';", routes('sanitizeBody')))).toEqual(['POST /a unknown']);
  });
});
