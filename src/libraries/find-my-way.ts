import { defineLibrary } from './define.js';

/** A router below `node:http`: handlers are called with the parameters of the path behind the answer. */
export const findMyWay = defineLibrary({
  packages: ['find-my-way'],
  facts: [
    { path: 'default()', is: 'instance', of: 'Table' },
    { path: 'Table#', is: 'router', framework: 'connect', app: true, order: 'scope' },
    { path: 'Table#', is: 'handler-arguments', of: ['node:http:IncomingMessage', 'node:http:ServerResponse', 'param'] },
    { path: 'Table#on', is: 'route', method: { at: '0' }, url: '1', handlers: '2..' },
    { path: 'Table#get|post|put|patch|delete|head|options', is: 'route', method: 'name', url: '0', handlers: '1..' },
    { path: 'Table#all', is: 'route', method: 'ALL', url: '0', handlers: '1..' },
  ],
});
