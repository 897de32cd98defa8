import { describe, expect, test } from 'vitest';
import { modelOf } from './project.js';

const check = 'if (!req.headers.authorization) { res.statusCode = 401; return res.end(); }';
const missing = 'res.statusCode = 404; res.end();';

/** Routes of a listener, as the inventory lists them. */
function served(body: string, before = '', register = (listener: string): string => `http.createServer(${listener}).listen(3000);`): string[] {
  const code = `import http from 'node:http';\n${before}\n${register(`(req, res) => {\nconst { pathname } = new URL(req.url, 'http://localhost');\n${body}\n${missing}\n}`)}`;
  return modelOf({ 'server.js': code }).parts.operations.map(({ method, path, auth }) => `${method} ${path} ${auth.state}`);
}

describe('Paths that a listener of node:http tells apart', () => {
  test('by tests of the method and the path', () => {
    expect(served(`if (req.method === 'GET' && pathname === '/health') return res.end('ok');\nif (req.method === 'POST' && pathname === '/users') { ${check} return res.end('{}'); }`)).toEqual(['GET /health none', 'POST /users required']);
    expect(served("if (req.url === '/ping') return res.end('pong');")).toEqual(['ALL /ping none']);
  });

  test('by a switch, with functions elsewhere', () => {
    const before = `function list(req, res) { res.end('[]'); }\nfunction create(req, res) { ${check} res.end('{}'); }`;
    expect(served("switch (pathname) { case '/users': if (req.method === 'GET') return list(req, res); if (req.method === 'POST') return create(req, res); break; case '/ping': return res.end('pong'); }", before)).toEqual(['GET /users none', 'POST /users required', 'ALL /ping none']);
  });

  test('by a table', () => {
    const table = (closed: string): string => `const guarded = (fn) => (req, res) => { ${check} return fn(req, res); };\nconst routes = { 'GET /users': (req, res) => res.end('[]'), 'DELETE /users': ${closed} };`;
    const body = 'const handler = routes[`${req.method} ${pathname}`];\nif (handler) return handler(req, res);';
    expect(served(body, table("guarded((req, res) => res.end('{}'))"))).toEqual(['GET /users none', 'DELETE /users required']);
    expect(served(body, table("(req, res) => res.end('{}')"))).toEqual(['GET /users none', 'DELETE /users none']);
  });

  test('behind a check that holds for all of them', () => {
    const body = "if (pathname === '/a') return res.end('a');\nif (pathname === '/b') return res.end('b');";
    expect(served(`${check}\n${body}`)).toEqual(['ALL /a required', 'ALL /b required']);
    expect(served(`if (pathname !== '/a') { ${check} }\n${body}`)).toEqual(['ALL /a none', 'ALL /b required']);
  });

  test('are no routes where nothing answers', () => {
    expect(served("if (pathname === '/old') { res.statusCode = 404; return res.end(); }")).toEqual([]);
    expect(served("if (pathname === '/old') console.log('old');")).toEqual([]);
    expect(served("if (pathname === '/old') { res.statusCode = 410; return res.end(); }")).toEqual(['ALL /old none']);
  });

  test('of a server that waits for other events are none', () => {
    const on = (event: string) => (listener: string): string => `const server = http.createServer();\nserver.on('${event}', ${listener});\nserver.listen(3000);`;
    const body = "if (pathname === '/a') return res.end('a');";
    expect(served(body, '', on('request'))).toEqual(['ALL /a none']);
    expect(served(body, '', on('upgrade'))).toEqual([]);
  });
});
