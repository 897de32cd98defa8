import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-llm-limits';

describe('what a request sets as a cap', () => {
  projectTest(rule, 'any number', {
    'ask.ts': `
import express from 'express';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
express().post('/ask', async (req, res) => {
  res.json(await client.messages.create({ model: 'claude', max_tokens: req.body.length, messages: [{ role: 'user', content: 'Tell a story.' }] })); // expect: require-llm-limits
});
`,
  }, { says: ['decides how much this model makes'] });

  projectTest(rule, 'a number up to a limit', {
    'ask.ts': `
import express from 'express';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
express().post('/ask', async (req, res) => {
  res.json(await client.messages.create({ model: 'claude', max_tokens: Math.min(req.body.length, 500), messages: [{ role: 'user', content: 'Tell a story.' }] }));
});
`,
  });
});

describe('providers', () => {
  projectTest(rule, 'Bedrock', {
    'ask.mjs': `
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import Fastify from 'fastify';

const client = new BedrockRuntimeClient({});
const app = Fastify();
app.post('/ask', (request) => client.send(new ConverseCommand({ modelId: 'm', messages: [{ role: 'user', content: [{ text: request.body.q }] }] }))); // expect: require-llm-limits
`,
  });

  projectTest(rule, 'Bedrock with a cap', {
    'ask.mjs': `
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import Fastify from 'fastify';

const client = new BedrockRuntimeClient({});
const app = Fastify();
app.post('/ask', (request) => client.send(new ConverseCommand({ modelId: 'm', inferenceConfig: { maxTokens: 300 }, messages: [{ role: 'user', content: [{ text: request.body.q }] }] })));
`,
  });

  projectTest(rule, 'LangChain with messages', {
    'ask.ts': `
import { HumanMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import express from 'express';

const model = new ChatOpenAI({ model: 'gpt-5' });
express().post('/ask', async (req, res) => {
  res.json(await model.invoke([new HumanMessage(req.body.q)])); // expect: require-llm-limits
});
`,
  });

  projectTest(rule, 'LangChain with messages and a cap', {
    'ask.ts': `
import { HumanMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import express from 'express';

const model = new ChatOpenAI({ model: 'gpt-5', maxTokens: 300 });
express().post('/ask', async (req, res) => {
  res.json(await model.invoke([new HumanMessage(req.body.q)]));
});
`,
  });

  projectTest(rule, 'Cohere in a service of Nest', {
    'app.ts': `
import { Body, Controller, Injectable, Module, Post } from '@nestjs/common';
import { CohereClient } from 'cohere-ai';

@Injectable()
class Writer {
  private readonly cohere = new CohereClient({ token: process.env.TOKEN });
  write(message: string) { return this.cohere.chat({ message }); } // expect: require-llm-limits
}
@Controller('write')
class WriteController {
  constructor(private readonly writer: Writer) {}
  @Post() write(@Body('text') text: string) { return this.writer.write(text); }
}
@Module({ controllers: [WriteController], providers: [Writer] })
export class AppModule {}
`,
  });

  projectTest(rule, 'Cohere with a cap in a service of Nest', {
    'app.ts': `
import { Body, Controller, Injectable, Module, Post } from '@nestjs/common';
import { CohereClient } from 'cohere-ai';

@Injectable()
class Writer {
  private readonly cohere = new CohereClient({ token: process.env.TOKEN });
  write(message: string) { return this.cohere.chat({ message, maxTokens: 300 }); }
}
@Controller('write')
class WriteController {
  constructor(private readonly writer: Writer) {}
  @Post() write(@Body('text') text: string) { return this.writer.write(text); }
}
@Module({ controllers: [WriteController], providers: [Writer] })
export class AppModule {}
`,
  });
});
