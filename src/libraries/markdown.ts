import { defineLibrary } from './define.js';

/** Make pages of Markdown, and let the markup in it pass as it is (https://showdownjs.com/docs/xss/). */
export const markdown = defineLibrary({
  packages: ['showdown', 'snarkdown'],
  facts: [
    { path: 'showdown:Converter()', is: 'instance', of: 'showdown:Converter' },
    { path: 'showdown:Converter#makeHtml', is: 'derives', from: ['0'], shape: 'string' },
    { path: 'snarkdown:default', is: 'derives', from: ['0'], shape: 'string' },
  ],
});
