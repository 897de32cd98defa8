import fp from 'fastify-plugin';
import { openDatabase, type Database } from '../db/client.js';

declare module 'fastify' {
  interface FastifyInstance {
    db: Database;
  }
}

export default fp(
  async (app) => {
    const { db, close } = await openDatabase();
    app.decorate('db', db);
    app.addHook('onClose', close);
  },
  { name: 'database' },
);
