import { defineLibrary } from './define.js';

/** Markup as it stands, past the escaping of `html` and of JSX. */
export const honoHtml = defineLibrary({
  packages: ['hono/html', 'hono/utils/html'],
  facts: [{ path: 'raw', is: 'sink', of: 'html', at: ['0'] }],
});
