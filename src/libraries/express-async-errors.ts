import { defineLibrary } from './define.js';

export const expressAsyncErrors = defineLibrary({
  packages: ['express-async-errors'],
  facts: [],
});
