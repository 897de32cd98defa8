import { defineLibrary } from './define.js';

/** Templates are compiled to functions; options such as `outputFunctionName` stand beside the data when no options are given. */
export const ejs = defineLibrary({
  packages: ['ejs'],
  facts: [
    { path: 'render|compile', is: 'sink', of: 'template', at: ['0'] },
    { path: 'render|renderFile', is: 'sink', of: 'locals', at: ['1'] },
  ],
});
