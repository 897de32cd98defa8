import { buildApp } from './app.js';

const app = await buildApp();
const address = await app.listen({ port: Number(process.env.PORT ?? 3002), host: '127.0.0.1' });
console.info(`Catalogue API on ${address}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)));
}
