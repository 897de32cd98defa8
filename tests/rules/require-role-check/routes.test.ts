import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-role-check';

describe('Express, over two files', () => {
  const app = (routes: string) => ({
    'admin.ts': `
export const admin = (req: any, res: any, next: () => void) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  next();
};
`,
    'app.ts': `
import express from 'express';
import passport from 'passport';
import { admin } from './admin.js';

const app = express();
app.use(passport.authenticate('jwt', { session: false }));
${routes}
`,
  });
  const users = "app.get('/admin/users', admin, (req, res) => { res.json([]); });";

  projectTest(rule, 'others under the path ask for a role', app(`${users}\napp.post('/admin/flags', (req, res) => { res.sendStatus(204); }); // expect: require-role-check`), { says: ['POST /admin/flags is for administrators, but everybody who is signed in may call it. Add a check such as the one of GET /admin/users (app.ts:8), which asks for admin (admin).'] });
  projectTest(rule, 'it asks too', app(`${users}\napp.post('/admin/flags', admin, (req, res) => { res.sendStatus(204); });`));
  projectTest(rule, 'no route of the path asks: every user of this application is an administrator', app("app.get('/admin/users', (req, res) => { res.json([]); });\napp.post('/admin/flags', (req, res) => { res.sendStatus(204); });"));
  projectTest(rule, 'another path', app(`${users}\napp.post('/flags', (req, res) => { res.sendStatus(204); });`));
  projectTest(rule, 'the handler asks', app(`${users}\napp.post('/admin/flags', (req: any, res) => { if (!['admin', 'root'].includes(req.user.role)) return res.sendStatus(403); res.sendStatus(204); });`));
  projectTest(rule, 'the handler goes by the caller', app(`${users}\napp.get('/admin/me', (req: any, res) => { res.json({ name: req.user.name }); });`));
  projectTest(rule, 'something else refuses before it', app(`${users}\napp.post('/admin/flags', (req, res, next) => { if (process.env.SINGLE_USER) return next(); res.sendStatus(403); }, (req, res) => { res.sendStatus(204); });`));
  projectTest(rule, 'middleware of a package that is not known', app(`${users}\nimport may from '@acme/may';\napp.post('/admin/flags', may('write'), (req, res) => { res.sendStatus(204); });`));
  projectTest(rule, 'signing in to the administration', app(`${users}\nimport jwt from 'jsonwebtoken';\napp.post('/admin/session', (req, res) => { res.json({ token: jwt.sign({}, 'k', { expiresIn: 60 }) }); });`));
});

describe('CommonJS', () => {
  const app = (second: string) => ({
    'app.js': `
const express = require('express');
const passport = require('passport');
const app = express();
const admin = express.Router();
const onlyAdmin = (req, res, next) => (req.user.isAdmin ? next() : res.sendStatus(403));
admin.get('/users', onlyAdmin, (req, res) => res.json([]));
${second}
app.use('/api/admin', passport.authenticate('jwt'), admin);
`,
  });
  projectTest(rule, 'a router, one of two asks', app("admin.get('/reports', (req, res) => res.json([])); // expect: require-role-check"));
  projectTest(rule, 'a router, both ask', app("admin.get('/reports', onlyAdmin, (req, res) => res.json([]));"));
});

describe('Fastify', () => {
  const app = (reports: string) => ({
    'app.mjs': `
import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, { secret: process.env.KEY });
app.addHook('onRequest', async (request) => { await request.jwtVerify(); });
const admin = async (request, reply) => { if (request.user.role !== 'admin') return reply.code(403).send(); };
app.get('/admin/users', { preHandler: admin }, async () => []);
${reports}
`,
  });
  projectTest(rule, 'one lacks the check', app("app.get('/admin/reports', async () => []); // expect: require-role-check"));
  projectTest(rule, 'both have it', app("app.get('/admin/reports', { preHandler: admin }, async () => []);"));
});

describe('Nest', () => {
  const app = (guards: string) => ({
    'main.ts': `
import { Controller, Get, Module, UseGuards, CanActivate, ExecutionContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';

class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user.role === 'admin';
  }
}

@UseGuards(AuthGuard('jwt'))
@Controller('admin')
export class AdminController {
  @UseGuards(AdminGuard)
  @Get('users')
  users() { return []; }

  ${guards}
  reports() { return []; }
}

@Module({ controllers: [AdminController] })
export class AppModule {}
NestFactory.create(AppModule);
`,
  });
  projectTest(rule, 'one lacks the guard', app("@Get('reports') // expect: require-role-check"));
  projectTest(rule, 'both have it', app("@UseGuards(AdminGuard)\n  @Get('reports')"));
});

describe('roles that a route gives to others', () => {
  const app = (routes: string, guard = "app.use(passport.authenticate('jwt', { session: false }));") => ({
    'user.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));\n",
    'app.js': `
const express = require('express');
const passport = require('passport');
const User = require('./user');
const app = express();
${guard}
${routes}
`,
  });
  const mark = '// expect: require-role-check';
  const assign = "await User.updateOne({ _id: req.params.id }, { role: 'admin' }); res.sendStatus(204); });";

  projectTest(rule, 'to a record that the client names', app(`app.put('/users/:id/promote', async (req, res) => { ${assign} ${mark}`), { says: ['PUT /users/:id/promote sets role of the User that the client names (app.js:7), and nothing tests what the caller may do'] });
  projectTest(rule, 'a role is asked for', app(`app.put('/users/:id/promote', (req, res, next) => (req.user.role === 'admin' ? next() : res.sendStatus(403)), async (req, res) => { ${assign}`));
  projectTest(rule, 'the handler asks for it', app(`app.put('/users/:id/promote', async (req, res) => { if (!req.user.isAdmin) return res.sendStatus(403); ${assign}`));
  describe('the caller is kept in the body', () => {
    const check = (kept: string): string => `const jwt = require('jsonwebtoken');
app.use(express.json());
app.use((req, res, next) => { try { const payload = jwt.verify(req.headers.authorization, process.env.KEY); ${kept} next(); } catch (error) { next(error); } });
const isRole = (roles) => (req, res, next) => { try { if (roles.includes(req.body.user.role)) next(); else throw new Error('not yours'); } catch (error) { next(error); } };`;
    const promote = (end: string): string => `app.put('/users/:id/promote', isRole(['admin']), async (req, res) => { ${assign}${end}`;
    projectTest(rule, 'by the check of the token', app(promote(''), check('req.body.user = payload;')));
    projectTest(rule, 'by whoever sends it', app(promote(` ${mark}`), check('req.claims = payload;')));
  });
  projectTest(rule, 'nobody asks anything', app(`app.put('/users/:id/promote', async (req, res) => { ${assign} ${mark}`, ''));
  describe('one that anybody may call, among guarded ones, is told once', () => {
    const orders = ['get', 'post', 'put', 'delete'].map((method) => `app.${method}('/orders', (req, res) => res.sendStatus(204));`).join('\n');
    const guarded = `app.use(passport.authenticate('jwt', { session: false }));\n${orders}`;
    const promote = (told: string): string => `app.put('/users/:id/promote', async (req, res) => { ${assign} // expect: ${told}`;
    projectTest([rule, 'require-authentication'], 'it stands before the check', app(`${promote('require-authentication')}\n${guarded}`, ''));
    projectTest([rule, 'require-authentication'], 'it stands behind the check', app(`${guarded}\n${promote(rule)}`, ''));
  });
  projectTest(rule, 'a loaded record is saved with it', app(`app.put('/users/:id', async (req, res) => { ${mark}\n  const user = await User.findById(req.params.id);\n  user.role = req.body.role;\n  await user.save();\n  res.json({});\n});`));
  projectTest(rule, 'another column', app("app.put('/users/:id', async (req, res) => { await User.updateOne({ _id: req.params.id }, { name: req.body.name }); res.sendStatus(204); });"));
  projectTest(rule, 'the caller’s own record is another question', app("app.put('/me/plan', async (req, res) => { await User.updateOne({ _id: req.user.id }, { role: 'member' }); res.sendStatus(204); });"));
});
