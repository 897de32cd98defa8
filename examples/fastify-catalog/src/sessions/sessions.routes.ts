import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { SessionsService } from './sessions.service.js';

const Credentials = Type.Object({
  email: Type.String({ format: 'email' }),
  password: Type.String({ minLength: 12, maxLength: 200 }),
});

const Application = Type.Object({ ...Credentials.properties, role: Type.String() });

export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const sessions = new SessionsService(app.db, app.jwt);

  app.post('/login', { schema: { body: Credentials } }, async (request) => { // expect: require-auth-rate-limit
    const { email, password } = request.body;
    return { token: await sessions.signIn(email, password) };
  });

  app.post('/join', { schema: { body: Application } }, async (request, reply) => { // expect: require-flow-throttling
    const { email, password, role } = request.body;
    return reply.code(201).send({ id: await sessions.join(email, password, role) });
  });

  app.post('/scanners', { schema: { body: Credentials } }, async (request, reply) => {
    const { email, password } = request.body;
    return reply.code(201).send({ id: await sessions.addScanner(email, password) });
  });

  app.post('/register', { schema: { body: Credentials } }, async (request, reply) => {
    const id = await sessions.signUp(request.body.email, request.body.password);
    return reply.code(201).send({ id });
  });
};
