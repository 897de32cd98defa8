import { describe, expect, it } from 'vitest';
import { dataOf, modelOf, routesOf, type Files } from './project.js';

const express = (head: string, routes: string): Files => ({ 'app.ts': `import express from 'express';\nimport jwt from 'jsonwebtoken';\n${head}\nconst app = express();\n${routes}\napp.listen(1);` });
const handler = '(req, res) => { res.json([]); }';

describe('an element that lets anonymous callers pass is optional', () => {
  it('with Express', () => {
    const maybe = 'const maybe = (req, res, next) => { const token = req.headers.authorization; if (!token) return next(); try { req.user = jwt.verify(token, process.env.KEY); next(); } catch { res.status(401).end(); } };';
    const must = maybe.replace('const maybe', 'const must').replace('return next()', 'return res.status(401).end()');
    expect(routesOf(express(`${maybe}\n${must}`, `app.get('/maybe', maybe, ${handler});\napp.get('/must', must, ${handler});\napp.get('/none', ${handler});`))).toEqual(['GET /maybe optional', 'GET /must required', 'GET /none none']);
  });

  it('unless the handler turns them away', () => {
    const soft = 'const soft = (req, res, next) => { try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); } catch {} next(); };';
    expect(routesOf(express(soft, `app.use(soft);\napp.get('/a', ${handler});\napp.get('/b', (req, res) => { if (!req.user) return res.status(401).end(); res.json([]); });`))).toEqual(['GET /a optional', 'GET /b required']);
  });

  it('with Fastify, whose hooks go on when they return', () => {
    const hooks = 'const maybe = async (request) => { if (request.headers.authorization) await request.jwtVerify(); };\nconst soft = async (request) => { try { await request.jwtVerify(); } catch {} };\nconst must = async (request) => { await request.jwtVerify(); };';
    const route = (name: string): string => `app.get('/${name}', { preHandler: ${name} }, async () => []);`;
    expect(routesOf({ 'app.ts': `import fastify from 'fastify';\nimport jwt from '@fastify/jwt';\nconst app = fastify();\napp.register(jwt, { secret: process.env.KEY });\n${hooks}\n${['maybe', 'soft', 'must'].map(route).join('\n')}\napp.get('/none', async () => []);` })).toEqual(['GET /maybe optional', 'GET /soft optional', 'GET /must required', 'GET /none none']);
  });

  it('however it looks for what is not there', () => {
    const token = (read: string): string => `(req, res, next) => { const token = ${read}; if (!token) return next(); try { req.user = jwt.verify(token, process.env.KEY); next(); } catch { res.status(401).end(); } }`;
    const whole = (miss: string): string => `(req, res, next) => { try { let token; if (req.headers.authorization?.startsWith('Bearer')) token = req.headers.authorization.split(' ')[1]; ${miss} if (token) req.user = jwt.verify(token, process.env.KEY); next(); } catch { res.status(401).end(); } }`;
    const reads = ["req.headers.authorization?.split(' ')[1]", "req.get('authorization')?.split(' ')[1]", "req.header('x-key')", "req.cookies?.token ?? req.headers.authorization?.split(' ')[1]", "(req.headers.authorization || '').replace('Bearer ', '')"];
    for (const read of reads) {
      expect(routesOf(express('', `app.get('/a', ${token(read)}, ${handler});`))).toEqual(['GET /a optional']);
      expect(routesOf(express('', `app.get('/a', ${token(read).replace('return next()', 'return res.status(401).end()')}, ${handler});`))).toEqual(['GET /a required']);
    }
    expect(routesOf(express('', `app.get('/a', ${whole('')}, ${handler});`))).toEqual(['GET /a optional']);
    expect(routesOf(express('', `app.get('/a', ${whole("if (!token) throw new Error('none');")}, ${handler});`))).toEqual(['GET /a required']);
    // What is called on the way may fail for reasons of its own.
    expect(routesOf(express("import { load } from './store.js';", `app.get('/a', ${whole('await load(token);').replace('(req', 'async (req')}, ${handler});`))).toEqual(['GET /a required']);
  });

  it('what it reads of a session leaves the answer as it was', () => {
    const check = 'const check = (req, res, next) => { if (!req.session.userId) return res.status(401).end(); next(); };';
    expect(routesOf(express(check, `app.get('/a', check, ${handler});`))).toEqual(['GET /a required']);
  });

  it('whoever is not signed in passes where only some of the others are turned away', () => {
    const blocked = 'const blocked = (req, res, next) => { if (req.session.user && req.session.user.blocked) return res.status(403).end(); next(); };';
    expect(routesOf(express(blocked, `app.get('/a', blocked, ${handler});`))).toEqual(['GET /a optional']);
    expect(routesOf(express(blocked.replace('req.session.user &&', '!req.session.user ||'), `app.get('/a', blocked, ${handler});`))).toEqual(['GET /a required']);
  });

  it('checks of signatures by packages, which an option may turn off', () => {
    const hook = (options: string): readonly string[] => routesOf(express("import twilio from 'twilio';", `app.post('/hook', twilio.webhook(${options}), ${handler});`));
    expect(hook('')).toEqual(['POST /hook required']);
    expect(hook('{ validate: false }')).toEqual(['POST /hook optional']);
  });
});

describe('what middleware puts on the request under names of its own', () => {
  const auth = "const auth = async (req, res, next) => { try { const claims = jwt.verify(req.headers.authorization, process.env.KEY); req.userRole = claims.role; req.uid = claims.sub; req.member = await Account.findById(claims.sub); req.label = 'x'; next(); } catch { res.status(401).end(); } };";
  const head = `import mongoose from 'mongoose';\nconst Account = mongoose.model('Account', new mongoose.Schema({ role: String }));\nconst Order = mongoose.model('Order', new mongoose.Schema({ owner: String }));\n${auth}`;
  const roles = (routes: string): string[] => modelOf(express(head, routes)).endpoints.map(({ path, roles }) => `${path} ${roles.flatMap(({ names }) => names).join()}`);

  it('is tested by elements and handlers behind it', () => {
    const admin = "const admin = (req, res, next) => { if (req.userRole !== 'admin') return res.status(403).end(); next(); };";
    const test = (name: string): string => `(req, res) => { if (req.${name} !== 'admin') return res.status(403).end(); res.json([]); }`;
    expect(roles(`${admin}\napp.get('/a', auth, admin, ${handler});\napp.get('/b', auth, ${test('userRole')});\napp.get('/c', auth, ${test('member.role')});\napp.get('/d', auth, ${test('label')});\napp.get('/e', auth, ${handler});`)).toEqual(['/a admin', '/b admin', '/c admin', '/d ', '/e ']);
  });

  it('names who owns a record', () => {
    const find = (owner: string): string => `app.get('/${owner}/:id', auth, async (req, res) => { res.json(await Order.findOne({ _id: req.params.id, owner: req.${owner} })); });`;
    expect(dataOf(express(head, `${find('uid')}\n${find('member.id')}\n${find('query.owner')}`))).toEqual([
      'GET /uid/:id: read Account id=principal; read Order _id=client owner=principal',
      'GET /member.id/:id: read Account id=principal; read Order _id=client owner=principal',
      'GET /query.owner/:id: read Account id=principal; read Order _id=client owner=client',
    ].map((line) => line.replace('read Account id=principal; ', '')));
  });

  it('is nobody\'s identity where the client names what is looked up', () => {
    const load = 'const load = async (req, res, next) => { req.order = await Order.findById(req.params.id); next(); };';
    expect(roles(`${load}\napp.get('/a/:id', auth, load, (req, res) => { if (req.order.kind !== 'open') return res.status(403).end(); res.json([]); });`)).toEqual(['/a/:id ']);
  });
});
