import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-upstream-timeout';
const reported = '// expect: require-upstream-timeout';

/** A handler over two files that asks another service like this. */
const express = (call: string, top = '') => ({
  'rates.ts': `
import axios from 'axios';
import got from 'got';
import { request, fetch as undiciFetch } from 'undici';
${top}
export async function rates() {
  return ${call}
}
export const clients = { axios, got, request, undiciFetch };
`,
  'app.ts': `
import express from 'express';
import { rates } from './rates.js';
const app = express();
app.get('/rates', async (req, res) => { res.json(await rates()); });
`,
});

describe('Express, TypeScript, over two files', () => {
  for (const [title, call, top] of [
    ['fetch', "fetch('https://rates.example.com');", ''],
    ['undici', "request('https://rates.example.com');", ''],
    ['got', "got('https://rates.example.com').json();", ''],
    ['axios', "axios.get('https://rates.example.com');", ''],
    ['axios with a body', "axios.post('https://rates.example.com', {}, { headers: {} });", ''],
    ['axios that waits for ever', "axios({ url: 'https://rates.example.com', timeout: 0 });", ''],
    ['an instance of axios', "client.get('/current');", "const client = axios.create({ baseURL: 'https://rates.example.com' });"],
  ] as const) projectTest(rule, title, express(`${call} ${reported}`, top));

  for (const [title, call, top] of [
    ['fetch with an end', "fetch('https://rates.example.com', { signal: AbortSignal.timeout(5000) });", ''],
    ['undici with an end', "request('https://rates.example.com', { headersTimeout: 5000 });", ''],
    ['got with an end', "got('https://rates.example.com', { timeout: { request: 5000 } }).json();", ''],
    ['axios with an end', "axios.get('https://rates.example.com', { timeout: 5000 });", ''],
    ['an instance of axios with an end', "client.get('/current');", "const client = axios.create({ baseURL: 'https://rates.example.com', timeout: 5000 });"],
    ['an end for every call of axios', "axios.get('https://rates.example.com');", 'axios.defaults.timeout = 5000;'],
    ['options that cannot be seen', "fetch('https://rates.example.com', require('./options' + process.env.KIND));", ''],
  ] as const) projectTest(rule, title, express(call, top));

  projectTest(rule, 'once, when the application starts', {
    'app.ts': `
import express from 'express';
const config = await fetch('https://config.example.com');
const app = express();
app.get('/rates', (req, res) => { res.json(config.status); });
`,
  });
});

describe('Fastify and Nest', () => {
  const fastify = (options: string, mark = '') => ({
    'app.cjs': `
const fetch = require('node-fetch');
const app = require('fastify')();
app.addHook('preHandler', async (request) => {
  request.rates = await fetch('https://rates.example.com'${options}); ${mark}
});
app.get('/rates', async (request) => request.rates);
`,
  });
  projectTest(rule, 'CommonJS: a hook', fastify('', reported));
  projectTest(rule, 'CommonJS: a hook that gives up', fastify(', { timeout: 5000 }'));

  const nest = (options: string, mark = '') => ({
    'rates.controller.ts': `
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Injectable()
export class Rates {
  current() {
    return fetch('https://rates.example.com'${options}); ${mark}
  }
}
@Controller('rates')
export class RatesController {
  constructor(private readonly rates: Rates) {}
  @Get()
  async current() { return (await this.rates.current()).status; }
}
@Module({ controllers: [RatesController], providers: [Rates] })
class AppModule {}
NestFactory.create(AppModule);
`,
  });
  projectTest(rule, 'a service', nest('', reported));
  projectTest(rule, 'a service that gives up', nest(', { signal: AbortSignal.timeout(5000) }'));
});
