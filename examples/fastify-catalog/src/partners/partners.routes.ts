import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { unauthorized } from '../errors.js';
import { PartnersService } from './partners.service.js';

const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });

export const partnerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const partners = new PartnersService(app.db, app.jwt);
  const editorsOnly = { onRequest: [app.authenticate, app.requireRole('editor')] };

  app.get('/', editorsOnly, async () => partners.list());

  app.post(
    '/',
    { ...editorsOnly, schema: { body: Type.Object({ name: Type.String({ minLength: 1 }) }) } },
    async (request, reply) => reply.code(201).send(await partners.add(request.body.name)),
  );

  app.patch('/:id', { schema: { params: Id, body: Type.Object({ active: Type.Boolean() }) } }, async (request, reply) => { // expect: require-authentication
    await partners.setActive(request.params.id, request.body.active);
    return reply.code(204).send();
  });

  // A partner trades its key for a token.
  app.post('/token', async (request) => {
    const key = request.headers['x-api-key'];
    if (typeof key !== 'string') throw unauthorized('An API key is needed.');
    return { token: await partners.exchangeKey(key) };
  });

  // For spreadsheets, which can only load an address.
  app.get('/catalog.json', { schema: { querystring: Type.Object({ apiKey: Type.String() }) } }, async (request) => {
    const key = request.query.apiKey; // expect: no-credentials-in-url
    return partners.catalogFor(key);
  });
};
