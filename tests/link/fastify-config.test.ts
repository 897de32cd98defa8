import { describe, expect, test } from 'vitest';
import { modelOf, routesOf } from './project.js';

const app = (hook: string, routes: string, register = 'app.register(fastifyJwt, { secret: process.env.SECRET });'): Record<string, string> => ({
  'app.ts': `
import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
const app = Fastify();
${register}
app.addHook('onRequest', async (request, reply) => {
  ${hook}
});
${routes}
app.listen({ port: 3000 });`,
});

const routes = `
app.get('/open', { config: { public: true } }, async () => ({}));
app.get('/closed', { config: { public: false } }, async () => ({}));
app.post('/plain', async () => ({}));
app.route({ method: 'DELETE', url: '/admin', config: { auth: true, roles: ['admin'] }, handler: async () => ({}) });`;

describe("what a route's own options say to hooks", () => {
  test('a flag that opens it', () => {
    expect(routesOf(app('if (request.routeOptions.config.public) return;\n  await request.jwtVerify();', routes))).toEqual(['GET /open none public', 'GET /closed required', 'POST /plain required', 'DELETE /admin required']);
    expect(routesOf(app('await request.jwtVerify();', routes))).toEqual(['GET /open required', 'GET /closed required', 'POST /plain required', 'DELETE /admin required']);
  });

  test('a flag that asks for a caller', () => {
    expect(routesOf(app('if (!request.routeOptions.config.auth) return;\n  await request.jwtVerify();', routes))).toEqual(['GET /open none', 'GET /closed none', 'POST /plain none', 'DELETE /admin required']);
    expect(routesOf(app('const { config } = request.routeOptions;\n  if (config?.auth) await request.jwtVerify();', routes))).toEqual(['GET /open none', 'GET /closed none', 'POST /plain none', 'DELETE /admin required']);
  });

  test('the names of older versions', () => {
    for (const config of ['request.routeConfig', 'request.context.config', 'reply.context.config']) {
      expect(routesOf(app(`if (${config}.public) return;\n  await request.jwtVerify();`, routes))).toEqual(['GET /open none public', 'GET /closed required', 'POST /plain required', 'DELETE /admin required']);
    }
  });

  test('roles', () => {
    const { endpoints } = modelOf(app("await request.jwtVerify();\n  const { roles } = request.routeOptions.config;\n  if (roles && !roles.includes(request.user.role)) return reply.code(403).send();", routes));
    expect(endpoints.map(({ path, roles }) => `${path} ${roles.flatMap(({ names }) => names).join()}`)).toEqual(['/open ', '/closed ', '/plain ', '/admin admin']);
  });

  test('options that are not known leave it to the hook', () => {
    expect(routesOf(app('if (request.routeOptions.config.public) return;\n  await request.jwtVerify();', "app.get('/a', { config: settings() }, async () => ({}));"))).toEqual(['GET /a required']);
  });

  test('a function that gives the options of a plugin', () => {
    const named = (options: string): readonly string[] => routesOf(app('await request.sessionJwtVerify();', "app.get('/a', async () => ({}));", `app.register(fastifyJwt, ${options});`));
    expect(named("{ secret: 'x', namespace: 'session' }")).toEqual(['GET /a required']);
    expect(named("() => ({ secret: 'x', namespace: 'session' })")).toEqual(['GET /a required']);
    expect(named("(instance) => ({ secret: 'x' })")).toEqual(['GET /a none']);
  });
});
