import type { FrameworkName } from '../facts/index.js';

/** What is true of every application of a framework, whoever wrote it. */
interface FrameworkTraits {
  /** Which of two routes that fit answers: the first of the application, the first of its controller, or the more specific one. */
  readonly precedence: 'application' | 'controller' | 'specific';
  /** Handlers get the bodies of HTML forms without anybody asking for it. */
  readonly readsForms?: true;
  /** It runs on the server of another framework, whose elements stand before its own; an interceptor may shape any answer. */
  readonly runsOnAnother?: true;
}

/** Express routing, `koa-router`, Hono routing: in the order of registration. Fastify: find-my-way prefers fixed text (fastify.dev/docs/latest/Reference/Routes). Nest reads forms unless `bodyParser: false`. */
export const frameworkTraits: Readonly<Record<FrameworkName, FrameworkTraits>> = {
  express: { precedence: 'application' },
  fastify: { precedence: 'specific' },
  koa: { precedence: 'application' },
  hono: { precedence: 'application', readsForms: true },
  connect: { precedence: 'application' },
  hapi: { precedence: 'specific', readsForms: true },
  restify: { precedence: 'specific' },
  next: { precedence: 'specific' },
  sveltekit: { precedence: 'specific' },
  nuxt: { precedence: 'specific' },
  astro: { precedence: 'specific' },
  node: { precedence: 'application' },
  trpc: { precedence: 'specific' },
  graphql: { precedence: 'specific' },
  nest: { precedence: 'controller', readsForms: true, runsOnAnother: true },
};
