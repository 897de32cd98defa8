import { describe, expect, test } from 'vitest';
import { routesOf } from './project.js';

const users = `
import { Router } from 'express';
import { requireUser } from './auth.js';
export const users = Router();
users.get('/', (req, res) => res.json([]));
users.post('/', requireUser, (req, res) => res.json({}));`;

const auth = 'export function requireUser(req, res, next) { if (!req.headers.authorization) return res.sendStatus(401); next(); }';

const server = `
import express from 'express';
import { users } from './users.js';
import { requireUser } from './auth.js';
export class Server {
  app;
  constructor() { this.app = express(); }
  config() { this.app.use('/api', users); }
}
let server;
export async function start() {
  server = new Server();
  await server.config();
  server.app.listen(3000);
}`;

describe('applications that nothing in sight starts', () => {
  test('a function that is exported, and a class that makes the application', () => {
    expect(routesOf({ 'server.ts': server, 'users.ts': users, 'auth.ts': auth })).toEqual(['GET /api/users none', 'POST /api/users required'].map((one) => one.replace('/users', '')));
  });

  test('a command that a framework runs calls it', () => {
    expect(routesOf({
      'server.ts': server.replace('export async function start() {\n  server = new Server();', 'export async function start(server) {').replace('let server;', ''),
      'users.ts': users,
      'auth.ts': auth,
      'commands/start.ts': "import { Command } from '@oclif/core';\nimport * as Servers from '../server.js';\nexport default class Start extends Command {\n  async run() { await Servers.start(new Servers.Server()); }\n}",
    })).toEqual(['GET /api none', 'POST /api required']);
  });

  test('a class alone: its constructor, then its methods in the order of the text', () => {
    expect(routesOf({ 'server.ts': server.slice(0, server.indexOf('let server')), 'users.ts': users, 'auth.ts': auth })).toEqual(['GET /api none', 'POST /api required']);
    const guarded = server.slice(0, server.indexOf('let server')).replace('config() {', 'checks() { this.app.use(requireUser); }\n  config() {');
    expect(routesOf({ 'server.ts': guarded, 'users.ts': users, 'auth.ts': auth })).toEqual(['GET /api required', 'POST /api required']);
  });

  test('a class in TypeScript of old, which calls the namespace', () => {
    const old = `
import * as express from 'express';
import { users } from './users.js';
export class Server {
  app: express.Application;
  static bootstrap() { return new Server(); }
  constructor() { this.app = express(); this.app.use('/api', users); }
}`;
    expect(routesOf({ 'server.ts': old, 'users.ts': users, 'auth.ts': auth })).toEqual(['GET /api none', 'POST /api required']);
    expect(routesOf({ 'server.ts': old.replace("'express'", "'./express.js'"), 'express.js': 'export default () => ({ use() {} });', 'users.ts': users, 'auth.ts': auth })).not.toContain('GET /api none');
  });

  test('a factory; other frameworks', () => {
    expect(routesOf({ 'app.js': "const express = require('express');\nmodule.exports = function createApp() {\n  const app = express();\n  app.get('/a', (req, res) => res.json({}));\n  return app;\n};" })).toEqual(['GET /a none']);
    expect(routesOf({ 'app.ts': "import Fastify from 'fastify';\nexport const build = async () => {\n  const app = Fastify();\n  app.get('/a', async () => ({}));\n  return app;\n};" })).toEqual(['GET /a none']);
    expect(routesOf({ 'app.ts': "import { Hono } from 'hono';\nexport function build() {\n  const app = new Hono();\n  app.get('/a', (c) => c.json({}));\n  return app;\n}" })).toEqual(['GET /a none']);
    expect(routesOf({ 'main.ts': "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module.js';\nexport async function start() {\n  const app = await NestFactory.create(AppModule);\n  app.setGlobalPrefix('v1');\n}", 'app.module.ts': "import { Controller, Get, Module } from '@nestjs/common';\n@Controller('a') class A { @Get() a() {} }\n@Module({ controllers: [A] })\nexport class AppModule {}" })).toEqual(['GET /v1/a none']);
  });

  test('what is called in sight is started once; what tests make is not', () => {
    const factory = "import express from 'express';\nexport function createApp() {\n  const app = express();\n  app.get('/a', (req, res) => res.json({}));\n  return app;\n}";
    expect(routesOf({ 'app.ts': factory, 'main.ts': "import { createApp } from './app.js';\ncreateApp().listen(3000);" })).toEqual(['GET /a none']);
    expect(routesOf({ 'test/app.ts': factory })).toEqual([]);
  });
});
