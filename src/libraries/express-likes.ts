import { defineLibrary } from './define.js';

/** Servers whose handlers take the request and the response of Express, or near enough for what data does in them. Their routes are not in the model. */
export const expressLikes = defineLibrary({
  packages: ['connect', 'express-ws'],
  facts: [
    { path: 'default|createServer|App|Router()', is: 'instance', of: 'Server' },
    { path: 'Server#use|pre|get|post|put|patch|delete|del|head|options|opts|all|add', is: 'calls', at: '0..', with: ['express:Request', 'express:Response', ''] },
    { path: 'Server#on', is: 'calls', at: '2', with: ['express:Request', 'express:Response', ''] },
    { path: 'Server#use|pre|get|post|put|patch|delete|del|head|options|opts|all|add', is: 'receiver' },
  ],
});
