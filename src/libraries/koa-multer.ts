import { defineLibrary } from './define.js';

export const koaMulter = defineLibrary({
  packages: ['@koa/multer', 'koa-multer'],
  facts: [{ path: 'default().single|array|fields|any|none()', is: 'middleware', kind: 'parser', forms: true }],
});
