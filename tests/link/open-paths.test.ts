import { describe, expect, test } from 'vitest';
import { routesOf, type Files } from './project.js';

const express = (code: string, others: Files = {}): string[] => routesOf({ 'app.js': `import express from 'express'; const app = express(); ${code}`, ...others });
const fastify = (code: string): string[] => routesOf({ 'app.js': `import fastify from 'fastify'; const app = fastify(); ${code}` });

const ok = '(req, res) => res.json({})';
const refuse = `if (!req.headers.authorization) return res.status(401).end(); next();`;
const guard = (test: string): string => `app.use((req, res, next) => { if (${test}) return next(); ${refuse} });`;
const routes = `app.post('/login', ${ok}); app.get('/items/:id', ${ok});`;

describe('a check with a list of open paths', () => {
  test.each([
    [`req.path === '/login'`],
    [`req.originalUrl.split('?')[0] === '/login'`],
    [`req.path.startsWith('/log')`],
    [`req.url.indexOf('/login') === 0`],
    [`/^\\/login$/i.test(req.path)`],
    [`req.path.match(/^\\/login/)`],
    [`['/login', '/health'].includes(req.path.toLowerCase())`],
    [`new Set(['/login']).has(req.path)`],
    [`['/login', '/health'].some((path) => req.path.startsWith(path))`],
    [`[/^\\/login/].some((one) => one.test(req.path))`],
    [`[{ method: 'POST', path: '/login' }].find((one) => one.method === req.method && one.path === req.path)`],
    [`[\`POST /login\`].includes(\`\${req.method} \${req.path}\`)`],
  ])('%s', (condition) => {
    expect(express(`${guard(condition)} ${routes}`).map((line) => line.replace(' public', ''))).toEqual(['POST /login none', 'GET /items/:id required']);
  });

  test('says that they are open by intent; a list of closed ones says nothing of the others', () => {
    expect(express(`${guard(`req.path === '/login'`)} ${routes}`)).toEqual(['POST /login none public', 'GET /items/:id required']);
    expect(express(`app.use((req, res, next) => { if (req.path.startsWith('/items')) { ${refuse} } else next(); }); ${routes}`)).toEqual(['POST /login none', 'GET /items/:id required']);
  });

  test('in another function, in a loop, in a switch', () => {
    expect(express(`import { isOpen } from './open.js'; ${guard('isOpen(req)')} ${routes}`, { 'open.js': `const OPEN = ['/login']; export function isOpen(request) { for (const path of OPEN) { if (request.path === path) return true; } return false; }` })).toEqual(['POST /login none public', 'GET /items/:id required']);
    expect(express(`app.use((req, res, next) => { switch (req.path) { case '/health': case '/login': return next(); default: ${refuse} } }); ${routes}`)).toEqual(['POST /login none public', 'GET /items/:id required']);
  });

  test('by the method', () => {
    expect(express(`${guard(`req.method === 'GET'`)} app.get('/a', ${ok}); app.post('/a', ${ok}); app.all('/b', ${ok});`)).toEqual(['GET /a none', 'POST /a required', 'ALL /b required']);
  });

  // A run for one route speaks for others: never for one that it would have gone another way for.
  test.each([
    [`req.path === '/b' || req.path === '/d/:id'`],
    [`['/b', '/d'].some((path) => req.path.startsWith(path))`],
    [`({ '/b': true, '/d/1': true })[req.path]`],
    [`new Map([['/b', true]]).get(req.path)`],
    [`['GET /b'].includes(\`\${req.method} \${req.path}\`)`],
    [`isOpen(req.originalUrl.split('?')[0].slice(1))`],
    [`/^\\/b/.test(req.path.toLowerCase().replace(/\\/+$/, ''))`],
    [`req.path.split('/')[1] === 'b'`],
  ])('each of many routes by itself: %s', (condition) => {
    const paths = ['a', 'aa', 'b', 'c', 'cc'];
    const code = `function isOpen(name) { switch (name) { case 'b': return true; default: return false; } } ${guard(condition)} ${paths.map((path) => `app.get('/${path}', ${ok});`).join(' ')}`;
    expect(express(code).filter((line) => line.includes('none')).map((line) => line.replace(' public', ''))).toEqual(['GET /b none']);
  });

  test('each of many methods by itself', () => {
    const code = `app.use((req, res, next) => { switch (req.method) { case 'GET': case 'HEAD': return next(); default: ${refuse} } }); ${['get', 'put', 'post', 'get'].map((method, at) => `app.${method}('/${String(at)}', ${ok});`).join(' ')}`;
    expect(express(code)).toEqual(['GET /0 none', 'PUT /1 required', 'POST /2 required', 'GET /3 none']);
  });

  test('paths below the one it is mounted under', () => {
    const routed = `import { Router } from 'express'; const api = Router(); api.use((req, res, next) => { if (req.path === '/login') return next(); ${refuse} }); api.post('/login', ${ok}); api.get('/items', ${ok}); app.use('/api', api);`;
    expect(express(routed)).toEqual(['POST /api/login none public', 'GET /api/items required']);
    expect(express(routed.replace('req.path', 'req.originalUrl'))).toEqual(['POST /api/login required', 'GET /api/items required']);
  });

  test('what is not known stays a check', () => {
    expect(express(`${guard('process.env.OPEN.includes(req.path)')} ${routes}`)).toEqual(['POST /login required', 'GET /items/:id required']);
    expect(express(`${guard(`req.path === '/items/7'`)} ${routes}`)).toEqual(['POST /login required', 'GET /items/:id required']);
  });

  test('errors that are caught do not close what is open', () => {
    const code = (test: string): string => `app.addHook('onRequest', async (request, reply) => { try { const answer = allowed(request); if (answer.ok) return; } catch (error) { console.error(error); } return reply.code(401).send(); });
      function allowed(request) { if (request.headers.upgrade?.toLowerCase() === 'websocket') return { ok: Boolean(request.headers.authorization) }; if (${test}) return { ok: true }; return { ok: request.headers.authorization === process.env.KEY }; }
      app.get('/health', async () => ({})); app.get('/items', async () => ({}));`;
    expect(fastify(code(`request.url === '/health'`))).toEqual(['GET /health none public', 'GET /items required']);
    expect(fastify(code(`request.routeOptions.url === '/health'`))).toEqual(['GET /health none public', 'GET /items required']);
    expect(fastify(code('false'))).toEqual(['GET /health required', 'GET /items required']);
  });

  test('Koa and Hono', () => {
    expect(routesOf({ 'app.js': `import Koa from 'koa'; import Router from '@koa/router'; const app = new Koa(); const router = new Router();
      app.use(async (ctx, next) => { if (ctx.path === '/login') return next(); if (!ctx.headers.authorization) ctx.throw(401); await next(); });
      router.post('/login', (ctx) => { ctx.body = 1; }); router.get('/items', (ctx) => { ctx.body = 1; }); app.use(router.routes());` })).toEqual(['POST /login none public', 'GET /items required']);
    expect(routesOf({ 'app.js': `import { Hono } from 'hono'; const app = new Hono();
      app.use('*', async (c, next) => { if (c.req.path === '/login') return next(); if (!c.req.header('authorization')) return c.json({}, 401); await next(); });
      app.post('/login', (c) => c.json({})); app.get('/items', (c) => c.json({}));` })).toEqual(['POST /login none public', 'GET /items required']);
  });

  test('guards and middleware of Nest', () => {
    const module = (rest: string): string => `import { Controller, Get, Injectable, Module, Post, UnauthorizedException } from '@nestjs/common'; import { APP_GUARD, NestFactory } from '@nestjs/core';
      @Controller('users') class UsersController { @Post('login') login() { return 1; } @Get() list() { return 1; } } ${rest} NestFactory.create(AppModule);`;
    const guard = `@Injectable() class AuthGuard { canActivate(context) { const request = context.switchToHttp().getRequest(); if (request.path === '/users/login') return true; if (!request.headers.authorization) throw new UnauthorizedException(); return true; } }
      @Module({ controllers: [UsersController], providers: [{ provide: APP_GUARD, useClass: AuthGuard }] }) class AppModule {}`;
    expect(routesOf({ 'app.ts': module(guard) })).toEqual(['POST /users/login none public', 'GET /users required']);
    expect(routesOf({ 'app.ts': module(guard.replace('/users/login', '/users/logout')) })).toEqual(['POST /users/login required', 'GET /users required']);
    const middleware = `@Injectable() class Auth { use(req, res, next) { if (req.originalUrl === '/users/login') return next(); if (!req.headers.authorization) return res.status(401).end(); next(); } }
      @Module({ controllers: [UsersController] }) class AppModule { configure(consumer) { consumer.apply(Auth).forRoutes('*'); } }`;
    expect(routesOf({ 'app.ts': module(middleware) })).toEqual(['POST /users/login none public', 'GET /users required']);
  });
});
