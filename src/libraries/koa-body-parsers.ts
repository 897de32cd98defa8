import { defineLibrary } from './define.js';

export const koaBodyParsers = defineLibrary({
  packages: ['koa-bodyparser', '@koa/bodyparser', 'koa-body', 'koa-bodyparser-ts', 'koa-body-parsers', 'koa-parser'],
  facts: [{ path: 'default|koaBody|bodyParser()', is: 'middleware', kind: 'parser', forms: true }],
});
