import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'require-auth-rate-limit';

describe('plugins of packages that a folder hands on', () => {
  const files = (plugin: string, mark = ''): Readonly<Record<string, string>> => ({
    'app.ts': `
import path from 'node:path';
import autoload from '@fastify/autoload';
import bcrypt from 'bcrypt';
import Fastify from 'fastify';

const app = Fastify();
app.register(autoload, { dir: path.join(import.meta.dirname, 'plugins') });
app.register(async (scope) => {
  scope.post('/login', async (request, reply) => {${mark}
    const user = await scope.users.find(String(request.body.email));
    if (!(await bcrypt.compare(String(request.body.password), user.hash))) return reply.code(401).send();
    return { ok: true };
  });
});
await app.listen({ port: 3000 });
`,
    'plugins/limits.ts': plugin,
  });
  projectTest(rule, 'limit what comes later', files("import rateLimit from '@fastify/rate-limit';\nexport const autoConfig = { max: 20, timeWindow: '1 minute' };\nexport default rateLimit;"));
  projectTest(rule, 'with options made by a function', files("import rateLimit from '@fastify/rate-limit';\nexport const autoConfig = () => ({ max: 20 });\nexport default rateLimit;"));
  projectTest(rule, 'limit nothing where they are off', files("import rateLimit from '@fastify/rate-limit';\nexport const autoConfig = { global: false };\nexport default rateLimit;", ' // expect: require-auth-rate-limit'));
  projectTest(rule, 'do something else', files("import sensible from '@fastify/sensible';\nexport default sensible;", ' // expect: require-auth-rate-limit'));
});
