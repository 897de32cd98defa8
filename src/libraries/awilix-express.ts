import { awilixRouter } from './awilix-rows.js';
import { defineLibrary } from './define.js';

export const awilixExpress = defineLibrary({
  packages: ['awilix-express'],
  framework: 'express',
  roles: { middleware: 'Handler#call', handler: 'Handler#call' },
  facts: [
    ...awilixRouter('express:Router'),
    { path: 'Handler#call', is: 'handler-arguments', of: ['express:Request', 'express:Response', 'next'] },
  ],
});
