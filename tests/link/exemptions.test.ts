import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const express = (check: string, imports = ''): Record<string, string> => ({
  'app.ts': `
import express from 'express';
import { expressjwt } from 'express-jwt';
${imports}
const app = express();
app.use(${check});
app.post('/login', (req, res) => res.json({}));
app.get('/public/:file', (req, res) => res.json({}));
app.get('/news', (req, res) => res.json({}));
app.post('/news', (req, res) => res.json({}));
app.get('/orders', (req, res) => res.json({}));
app.listen(3000);`,
});

const jwt = "expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'] })";
const all = ['POST /login required', 'GET /public/:file required', 'GET /news required', 'POST /news required', 'GET /orders required'];

function but(...open: readonly number[]): readonly string[] {
  return all.map((line, at) => (open.includes(at) ? line.replace('required', 'none public') : line));
}

describe('requests that a check lets past by option', () => {
  test('paths as texts, one or several', () => {
    expect(routesOf(express(jwt))).toEqual(all);
    expect(routesOf(express(`${jwt}.unless({ path: '/login' })`))).toEqual(but(0));
    expect(routesOf(express(`${jwt}.unless({ path: ['/login', '/news'] })`))).toEqual(but(0, 2, 3));
    expect(routesOf(express(`${jwt}.unless({ path: process.env.OPEN ? [/.*/] : ['/login', /^\\/news/] })`))).toEqual(but(0, 2, 3));
    expect(routesOf(express(`${jwt}.unless({ path: process.env.OPEN ? ['/orders'] : ['/login'] })`))).toEqual(all);
    expect(routesOf(express(`${jwt}.unless({ path: ['/log', '/new'] })`))).toEqual(all);
  });

  test('regular expressions', () => {
    expect(routesOf(express(`${jwt}.unless({ path: [/^\\/public\\/.*/] })`))).toEqual(but(1));
    expect(routesOf(express(`${jwt}.unless({ path: [/^\\/PUBLIC/i, { url: /ews$/, methods: ['GET'] }] })`))).toEqual(but(1, 2));
  });

  test('paths with their methods, methods alone', () => {
    expect(routesOf(express(`${jwt}.unless({ path: [{ url: '/news', methods: ['GET'] }] })`))).toEqual(but(2));
    expect(routesOf(express(`${jwt}.unless({ path: [{ url: '/news', methods: 'POST' }] })`))).toEqual(but(3));
    expect(routesOf(express(`${jwt}.unless({ method: ['POST'] })`))).toEqual(but(0, 3));
    expect(routesOf(express(`${jwt}.unless({ method: 'OPTIONS' })`))).toEqual(all);
  });

  test('a list in a variable; one that is not known; a function', () => {
    expect(routesOf(express(`${jwt}.unless({ path: open })`, "const open = ['/login'];"))).toEqual(but(0));
    expect(routesOf(express(`${jwt}.unless({ path: open })`, 'const open = process.env.OPEN.split(",");'))).toEqual(all);
    expect(routesOf(express(`${jwt}.unless((req) => req.path === '/login')`))).toEqual(all);
  });

  test('a check of the project that was given the method', () => {
    const own = (call: string): Record<string, string> => express(call, "import { unless } from 'express-unless';\nconst check = (req, res, next) => (req.headers.authorization === process.env.KEY ? next() : res.sendStatus(401));\ncheck.unless = unless;");
    expect(routesOf(own('check'))).toEqual(all);
    expect(routesOf(own("check.unless({ path: ['/login'] })"))).toEqual(but(0));
  });

  test('the path below a mount, or the whole', () => {
    const mounted = (path: string, more = ''): readonly string[] => routesOf({ 'app.ts': `
import express from 'express';
import jwt from 'express-jwt';
const app = express();
app.use('/api', jwt({ secret: process.env.SECRET }).unless({ path: ['${path}']${more} }));
app.post('/api/login', (req, res) => res.json({}));` });
    expect(mounted('/api/login')).toEqual(['POST /api/login none public']);
    expect(mounted('/login')).toEqual(['POST /api/login required']);
    expect(mounted('/login', ', useOriginalUrl: false')).toEqual(['POST /api/login none public']);
  });

  test('Koa', () => {
    expect(routesOf({ 'app.js': `
const Koa = require('koa');
const Router = require('@koa/router');
const jwt = require('koa-jwt');
const app = new Koa();
const router = new Router();
app.use(jwt({ secret: process.env.SECRET }).unless({ path: [/^\\/public/, '/login'] }));
router.post('/login', (ctx) => { ctx.body = {}; });
router.get('/public/a', (ctx) => { ctx.body = {}; });
router.get('/orders', (ctx) => { ctx.body = {}; });
app.use(router.routes());` })).toEqual(['POST /login none public', 'GET /public/a none public', 'GET /orders required']);
  });

  test('Nest', () => {
    expect(routesOf({ 'main.ts': `
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expressjwt } from 'express-jwt';
@Controller() class A { @Post('login') login() {} @Get('orders') orders() {} }
@Module({ controllers: [A] })
class AppModule { configure(consumer) { consumer.apply(${jwt}.unless({ path: ['/login'] })).forRoutes('*'); } }
const app = await NestFactory.create(AppModule);
await app.listen(3000);` })).toEqual(['POST /login none public', 'GET /orders required']);
  });
});
