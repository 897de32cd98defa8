import { defineLibrary } from './define.js';

export const onFinished = defineLibrary({
  packages: ['on-finished'],
  facts: [
    { path: 'default', is: 'calls', at: '1', with: ['error', 'express:Response'] },
  ],
});
