import { defineLibrary } from './define.js';

export const expressAsyncHandler = defineLibrary({
  packages: ['express-async-handler', 'async-middleware'],
  facts: [
    { path: 'default|asyncHandler|wrap', is: 'returns', at: '0' },
  ],
});
