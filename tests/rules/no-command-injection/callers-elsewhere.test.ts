import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-command-injection';
const mark = ' // expect: no-command-injection';

describe('procedures of tRPC', () => {
  const procedure = (input: string, line: string): Readonly<Record<string, string>> => ({ 'router.ts': `
import { exec } from 'node:child_process';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.context<{ user: string }>().create();
const publicProcedure = t.procedure;
export const appRouter = t.router({
  ping: publicProcedure.input(${input}).mutation(async ({ input }) => {
    ${line}
    return true;
  }),
});
` });

  projectTest(rule, 'a text of the input', procedure('z.object({ host: z.string() })', `exec(\`ping -c 1 \${input.host}\`);${mark}`));
  projectTest(rule, 'a number of the input', procedure('z.object({ host: z.number() })', 'exec(`kill ${input.host}`);'));
  projectTest(rule, 'one of a list', procedure("z.object({ host: z.enum(['a', 'b']) })", 'exec(`ping -c 1 ${input.host}`);'));
  projectTest(rule, 'an input that is a text', procedure('z.string()', `exec('ping ' + input);${mark}`));
});

describe('messages of a socket', () => {
  const socket = (listener: string): Readonly<Record<string, string>> => ({ 'server.js': `
const { WebSocketServer } = require('ws');
const { exec } = require('child_process');
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => {
  socket.onmessage = (event) => {
    ${listener}
  };
});
` });

  projectTest(rule, 'taken by a property', socket(`exec('ls ' + JSON.parse(event.data).folder);${mark}`));
  projectTest(rule, 'taken by a property, as a number', socket("exec('kill ' + Number(event.data));"));
});

describe('functions of Azure, by the name of their folder', () => {
  const fn = (parameters: string, line: string): Readonly<Record<string, string>> => ({ 'ping/index.js': `
const { exec } = require('child_process');

module.exports = async function (${parameters}) {
  ${line}
  context.res = { status: 200 };
};
` });

  projectTest(rule, 'called with a request', fn('context, req', `exec('ping ' + (req.query.host || req.body.host));${mark}`));
  projectTest(rule, 'called with a request, a number', fn('context, req', "exec('kill ' + Number(req.query.host));"));
  projectTest(rule, 'called with something else', fn('job, context', "exec('ping ' + job.query.host);"));
});

describe('methods of gRPC', () => {
  const service = (line: string): Readonly<Record<string, string>> => ({ 'server.ts': `
import * as grpc from '@grpc/grpc-js';
import { exec } from 'node:child_process';
import { definition } from './generated.js';

function ping(call, callback) {
  ${line}
  callback(null, {});
}

const server = new grpc.Server();
server.addService(definition, { ping });
` });

  projectTest(rule, 'a text of the request', service(`exec('ping ' + call.request.host);${mark}`));
  projectTest(rule, 'a number of the request', service("exec('kill ' + Number(call.request.host));"));
});
