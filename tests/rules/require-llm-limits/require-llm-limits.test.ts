import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-llm-limits';

describe('Express', () => {
  const route = (call: string): string => `
import express from 'express';
import OpenAI from 'openai';
const client = new OpenAI();
const app = express();
app.post('/ask', async (req, res) => {
${call}
  res.json(answer);
});
`;
  projectTest(rule, 'TypeScript: a question of the caller, and an answer of any length', {
    'app.ts': route(`
  const answer = await client.chat.completions.create({ // expect: require-llm-limits
    model: 'gpt-5',
    messages: [{ role: 'system', content: 'You help.' }, { role: 'user', content: req.body.question }],
  });`),
  }, { says: ['Set `max_completion_tokens`'] });

  projectTest(rule, 'TypeScript: a question of the caller, and a short answer', {
    'app.ts': route(`
  const answer = await client.chat.completions.create({
    model: 'gpt-5',
    max_completion_tokens: 500,
    messages: [{ role: 'system', content: 'You help.' }, { role: 'user', content: req.body.question }],
  });`),
  });

  projectTest(rule, 'TypeScript: a question of the program', {
    'app.ts': route(`
  const answer = await client.chat.completions.create({
    model: 'gpt-5',
    messages: [{ role: 'system', content: 'You help.' }, { role: 'user', content: 'Tell a joke.' }],
  });`),
  });

  projectTest(rule, 'TypeScript: all messages of the caller', {
    'app.ts': route(`
  const answer = await client.chat.completions.create({ model: 'gpt-5', messages: req.body.messages }); // expect: require-llm-limits`),
  });

  projectTest(rule, 'TypeScript: options out of sight', {
    'app.ts': `
import express from 'express';
import OpenAI from 'openai';
import config from 'config';
const client = new OpenAI();
express().post('/ask', async (req, res) => {
  res.json(await client.chat.completions.create({ ...config.get('model'), messages: req.body.messages }));
});
`,
  });

  projectTest(rule, 'TypeScript: responses', {
    'app.ts': route(`
  const answer = await client.responses.create({ model: 'gpt-5', input: \`Summarise: \${req.body.text}\` }); // expect: require-llm-limits`),
  });

  projectTest(rule, 'CommonJS: the call in another file', {
    'app.cjs': `
const express = require('express');
const { ask } = require('./model.cjs');
express().get('/ask', async (req, res) => { res.json(await ask(req.query.q)); });
`,
    'model.cjs': `
const { generateText } = require('ai');
const { openai } = require('@ai-sdk/openai');
exports.ask = (question) => generateText({ model: openai('gpt-5'), prompt: question }); // expect: require-llm-limits
`,
  });

  projectTest(rule, 'CommonJS: the call in another file, with a cap', {
    'app.cjs': `
const express = require('express');
const { ask } = require('./model.cjs');
express().get('/ask', async (req, res) => { res.json(await ask(req.query.q)); });
`,
    'model.cjs': `
const { generateText } = require('ai');
const { openai } = require('@ai-sdk/openai');
exports.ask = (question) => generateText({ model: openai('gpt-5'), prompt: question, maxOutputTokens: 400 });
`,
  });
});

describe('Fastify', () => {
  projectTest(rule, 'JavaScript modules: LangChain without a cap', {
    'app.mjs': `
import { ChatOpenAI } from '@langchain/openai';
import Fastify from 'fastify';
const model = new ChatOpenAI({ model: 'gpt-5' });
Fastify().post('/ask', async (request) => (await model.invoke(request.body.question)).content); // expect: require-llm-limits
`,
  });

  projectTest(rule, 'JavaScript modules: LangChain with a cap', {
    'app.mjs': `
import { ChatOpenAI } from '@langchain/openai';
import Fastify from 'fastify';
const model = new ChatOpenAI({ model: 'gpt-5', maxTokens: 800 });
Fastify().post('/ask', async (request) => (await model.invoke(request.body.question)).content);
`,
  });
});

describe('Nest', () => {
  const service = (options: string): string => `
import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { GoogleGenAI } from '@google/genai';

@Injectable()
export class Model {
  private readonly client = new GoogleGenAI({ apiKey: process.env.KEY });
  ask(question: string) {
    return this.client.models.generateContent({ model: 'gemini', contents: question${options}
  }
}

@Controller('ask')
export class AskController {
  constructor(private readonly model: Model) {}
  @Post() ask(@Body('question') question: string) { return this.model.ask(question); }
}
`;
  projectTest(rule, 'TypeScript: a service without a cap', { 'ask.ts': service(' }); // expect: require-llm-limits') });
  projectTest(rule, 'TypeScript: a service with a cap', { 'ask.ts': service(', config: { maxOutputTokens: 300 } });') });
});
