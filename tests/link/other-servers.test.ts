import { describe, expect, test } from 'vitest';
import { modelOf, type Files } from './project.js';

/** What reaches a risk, as the messages spell it. */
function found(text: string, risk: 'command' | 'html' | 'redirect' | 'path' = 'command', name = 'app.js'): readonly string[] {
  const files: Files = { [name]: name.endsWith('.ts') ? text : `const { exec } = require('child_process');\n${text}` };
  return [...new Set(modelOf(files).flows(risk).map((flow) => flow.source.label))];
}

describe('Projects that import no framework', () => {
  test('have handlers where functions read a request and answer it', () => {
    expect(found("app.get('/', (req, res) => { exec(req.query.dir); res.end(); });")).toEqual(['req.query.dir']);
    expect(found("app.add('name', (req, res) => { exec(req.query.dir); res.end(); });")).toEqual(['req.query.dir']);
    expect(found("app.add('name', (req, res) => { exec(req.query.dir); res.push(1); });")).toEqual([]);
    expect(found('module.exports.run = function (request, response) { exec(request.body.dir); response.send("ok"); };')).toEqual(['request.body.dir']);
    expect(found('module.exports.run = function (message, transport) { exec(message.body.dir); transport.send("ok"); };')).toEqual([]);
    expect(found('module.exports.run = function (request, response) { exec(request.body.dir); response.push("ok"); };')).toEqual([]);
  });
});

describe('Functions behind a gateway', () => {
  test('read the event and give an answer with a status', () => {
    expect(found('exports.handler = async (event) => { exec(event.queryStringParameters.dir); return { statusCode: 200 }; };')).toEqual(['event.queryStringParameters.dir']);
    expect(found('exports.handler = async (event) => { exec(event.headers.dir); return { statusCode: 200 }; };')).toEqual(['event.headers.dir']);
    expect(found('exports.paid = async (event) => { exec(event.headers.dir); return { total: 200 }; };')).toEqual([]);
    expect(found('exports.handler = (event, context, done) => { exec(event.headers.dir, () => done(null, { statusCode: 200 })); };')).toEqual(['event.headers.dir']);
    expect(found('exports.handler = async (event) => { exec(event.queryStringParameters.dir); return answer(200); };')).toEqual(['event.queryStringParameters.dir']);
    expect(found('exports.paid = async (event) => { exec(event.parameters.dir); return answer(200); };')).toEqual([]);
  });

  test('are known by their types', () => {
    const typed = (type: string): string => `import type { ${type} } from 'aws-lambda';\nimport { exec } from 'child_process';\nexport const run: ${type} = async (event) => { exec(event.body); };`;
    expect(found(typed('APIGatewayProxyHandler'), 'command', 'run.ts')).toEqual(['event.body']);
    expect(found(typed('CloudFrontRequestHandler'), 'command', 'run.ts')).toEqual([]);
  });

  test('answer with pages and redirects by their headers', () => {
    const answer = (headers: string): string => `exports.handler = async (event) => ({ statusCode: 200, headers: ${headers}, body: '<b>' + event.queryStringParameters.name });`;
    expect(found(answer("{ 'Content-Type': 'text/html' }"), 'html')).toEqual(['event.queryStringParameters.name']);
    expect(found(answer("{ 'Content-Type': 'application/json' }"), 'html')).toEqual([]);
    expect(found(answer('{ Location: event.queryStringParameters.to }'), 'redirect')).toEqual(['event.queryStringParameters.to']);
  });
});

describe('Sockets', () => {
  test('of ws hand on messages', () => {
    const server = (event: string): string => `const { WebSocketServer } = require('ws');\nnew WebSocketServer({ port: 1 }).on('connection', (socket) => { socket.on('${event}', (data) => { exec(data); }); });`;
    expect(found(server('message'))).toEqual(['data']);
    expect(found(server('close'))).toEqual([]);
  });

  test('of socket.io hand on values under names of the program', () => {
    const server = (use: string): string => `const { Server } = require('socket.io');\nnew Server(1).on('connection', (socket) => { socket.on('run', ({ dir }, done) => { ${use} }); });`;
    expect(found(server('exec(dir); done();'))).not.toEqual([]);
    expect(found(server('exec("ls"); done(dir);'))).toEqual([]);
  });
});

describe('Resolvers', () => {
  test('of a schema are called with arguments that callers sent', () => {
    const server = (use: string): string => `const { ApolloServer } = require('apollo-server');\nconst resolvers = { Query: { ping: (parent, args) => exec(${use}) } };\nnew ApolloServer({ resolvers });`;
    expect(found(server('args.host'))).toEqual(['args.host']);
    expect(found(server('parent.host'))).toEqual([]);
  });

  test('stand in types and root values too', () => {
    expect(found("const { GraphQLObjectType } = require('graphql');\nnew GraphQLObjectType({ name: 'Query', fields: () => ({ ping: { resolve: (parent, { host }) => exec(host) } }) });")).not.toEqual([]);
    expect(found("const { graphqlHTTP } = require('express-graphql');\ngraphqlHTTP({ rootValue: { ping: ({ host }) => exec(host) } });")).not.toEqual([]);
  });
});

describe('Other servers', () => {
  test('hapi sends texts as pages', () => {
    const server = (handler: string): string => `const Hapi = require('@hapi/hapi');\nHapi.server().route([{ method: 'GET', path: '/', handler: ${handler} }]);`;
    expect(found(server("(request, h) => '<b>' + request.query.name"), 'html')).toEqual(['request.query.name']);
    expect(found(server('(request, h) => ({ name: request.query.name })'), 'html')).toEqual([]);
    expect(found(server('(request, h) => h.file(request.params.name)'), 'path')).toEqual(['request.params.name']);
  });

  test('connect and restify call handlers with a request', () => {
    expect(found("const app = require('connect')();\napp.use('/x', (one, two, three) => { exec(one.headers['x-dir']); three(); });")).not.toEqual([]);
    expect(found("const server = require('restify').createServer();\nserver.get('/:id', (one, two, three) => { exec(one.params.id); three(); });")).toEqual(['one.params.id']);
  });

  test('Next.js names its requests by type', () => {
    expect(found("import type { NextRequest } from 'next/server';\nimport { exec } from 'child_process';\nexport async function POST(request: NextRequest) { const { dir } = await request.json(); exec(dir); }", 'command', 'route.ts')).not.toEqual([]);
    const untyped = (name: string): string => `import { NextResponse } from 'next/server';\nimport { exec } from 'child_process';\nexport async function ${name}(request, { params }) { exec((await params).dir); return NextResponse.json({}); }`;
    expect(found(untyped('PUT'), 'command', 'app/files/[dir]/route.ts')).toEqual(['params.dir']);
    expect(found(untyped('putFile'), 'command', 'app/files/[dir]/route.ts')).toEqual([]);
    expect(found(untyped('PUT'), 'command', 'app/files/[dir]/handlers.ts')).toEqual([]);
    expect(found("import { NextResponse } from 'next/server';\nimport { exec } from 'child_process';\nexport default function handler(req, res) { exec(req.query.dir, () => res.status(200).json({})); }", 'command', 'pages/api/files.js')).toEqual(['req.query.dir']);
    expect(found("import type { NextConfig } from 'next';\nimport { exec } from 'child_process';\nexport async function POST(request: NextConfig) { const { dir } = await request.json(); exec(dir); }", 'command', 'route.ts')).toEqual([]);
  });
});
