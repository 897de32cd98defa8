import { buildApp } from './app.js';

const app = await buildApp();
await app.listen(Number(process.env.PORT ?? 3003), '127.0.0.1');
console.info(`Tickets API on ${await app.getUrl()}`);
