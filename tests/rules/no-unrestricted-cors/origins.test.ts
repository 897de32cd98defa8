import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-unrestricted-cors';

describe('every site', () => {
  projectTest(rule, 'headers by hand that admit every site', {
    'app.js': `
const express = require('express');
const app = express();
app.get('/a', (req, res) => res.set({ 'access-control-allow-origin': '*' }).json({})); // expect: no-unrestricted-cors
app.get('/b', (req, res) => { res.writeHead(200, { 'Access-Control-Allow-Origin': '*' }); res.end(); }); // expect: no-unrestricted-cors
app.get('/c', (req, res) => { res.writeHead(200, { 'Access-Control-Allow-Origin': 'https://shop.example.com' }); res.end(); });
`,
    'plain.js': `
const http = require('node:http');
http.createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*'); // expect: no-unrestricted-cors
  res.end();
}).listen(3000);
`,
    'fastify.js': `
const app = require('fastify')();
app.get('/', async (request, reply) => reply.headers({ 'access-control-allow-origin': '*' }).send({})); // expect: no-unrestricted-cors
app.get('/one', async (request, reply) => reply.headers({ 'access-control-allow-origin': 'https://shop.example.com' }).send({}));
`,
  });
  projectTest(rule, 'an application made with the default of cors', {
    'main.ts': `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
export const open = async () => NestFactory.create(AppModule, { cors: true }); // expect: no-unrestricted-cors
export const closed = async () => NestFactory.create(AppModule, { cors: false });
`,
    'app.module.ts': `
import { Module } from '@nestjs/common';
@Module({})
export class AppModule {}
`,
  });
  projectTest(rule, 'every site without credentials', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors()); // expect: no-unrestricted-cors
`,
  });
  projectTest(rule, 'every site without credentials, but one', {
    'app.ts': `
import cors from 'cors';
import express from 'express';
express().use(cors({ origin: 'https://shop.example.com' }));
`,
  });
});
