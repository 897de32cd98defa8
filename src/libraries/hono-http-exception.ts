import { defineLibrary } from './define.js';

export const honoHttpException = defineLibrary({
  packages: ['hono/http-exception'],
  facts: [{ path: 'HTTPException()', is: 'http-error', status: '0', body: '1.message' }],
});
