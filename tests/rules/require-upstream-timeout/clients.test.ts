import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-upstream-timeout';

describe('node:https', () => {
  projectTest(rule, 'a request that nothing ends', {
    'a.cjs': `
const https = require('https');
const express = require('express');

const app = express();
app.get('/a', (req, res) => {
  https.get('https://api.example.com/a', (answer) => answer.pipe(res)); // expect: require-upstream-timeout
});
`,
  });

  projectTest(rule, 'a request with a timeout among its options', {
    'a.cjs': `
const https = require('https');
const express = require('express');

const app = express();
app.get('/a', (req, res) => {
  https.get('https://api.example.com/a', { timeout: 5000 }, (answer) => answer.pipe(res));
});
`,
  });

  projectTest(rule, 'a request that is told later', {
    'a.cjs': `
const https = require('https');
const express = require('express');

const app = express();
app.get('/a', (req, res) => {
  const asked = https.request({ hostname: 'api.example.com', path: '/a' }, (answer) => answer.pipe(res));
  asked.setTimeout(5000, () => asked.destroy());
  asked.end();
});
`,
  });
});

const service = (imports: string, call: string): string => `
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HttpModule, HttpService } from '@nestjs/axios';
import { firstValueFrom, timeout } from 'rxjs';

@Controller()
class Rates {
  constructor(private readonly http: HttpService) {}
  @Get('rates') async rates() {
    return (await firstValueFrom(${call})).data;
  }
}
@Module({ imports: [${imports}], controllers: [Rates] })
class AppModule {}
NestFactory.create(AppModule);
`;

describe('HttpService', () => {
  projectTest(rule, 'a call that nothing ends', { 'app.ts': service('HttpModule', "this.http.get('https://api.example.com/rates')").replace(')).data;', ')).data; // expect: require-upstream-timeout') });
  projectTest(rule, 'a timeout of the module', { 'app.ts': service('HttpModule.register({ timeout: 3000 })', "this.http.get('https://api.example.com/rates')") });
  projectTest(rule, 'an operator on the way', { 'app.ts': service('HttpModule', "this.http.get('https://api.example.com/rates').pipe(timeout(3000))") });
});

describe('older clients', () => {
  projectTest(rule, 'superagent', {
    'a.js': `
import Fastify from 'fastify';
import superagent from 'superagent';

const app = Fastify();
app.get('/a', async () => (await superagent.get('https://api.example.com/a').set('accept', 'json')).body); // expect: require-upstream-timeout
`,
  });

  projectTest(rule, 'superagent with a timeout in its chain', {
    'a.js': `
import Fastify from 'fastify';
import superagent from 'superagent';

const app = Fastify();
app.get('/a', async () => (await superagent.get('https://api.example.com/a').set('accept', 'json').timeout(3000)).body);
`,
  });

  projectTest(rule, 'request', {
    'a.cjs': `
const request = require('request');
const express = require('express');

const app = express();
app.get('/a', (req, res) => {
  request('https://api.example.com/a', (error, answer, body) => res.send(body)); // expect: require-upstream-timeout
});
`,
  });

  projectTest(rule, 'request with a timeout', {
    'a.cjs': `
const request = require('request');
const express = require('express');

const app = express();
app.get('/a', (req, res) => {
  request({ url: 'https://api.example.com/a', timeout: 3000 }, (error, answer, body) => res.send(body));
});
`,
  });
});
