import { awilixRouter } from './awilix-rows.js';
import { defineLibrary } from './define.js';

export const awilixKoa = defineLibrary({
  packages: ['awilix-koa'],
  framework: 'koa',
  roles: { middleware: 'Handler#call', handler: 'Handler#call' },
  facts: [
    ...awilixRouter('@koa/router:Router'),
    { path: 'Handler#call', is: 'handler-arguments', of: ['koa:Context', 'next'] },
  ],
});
