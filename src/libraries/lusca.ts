import { defineLibrary } from './define.js';

export const lusca = defineLibrary({
  packages: ['lusca'],
  facts: [
    { path: 'csrf()', is: 'middleware', kind: 'csrf' },
    { path: 'default()', is: 'middleware', kind: 'csrf', when: '0.csrf' },
    { path: 'default|csp|hsts|p3p|nosniff|xframe|xssProtection|referrerPolicy()', is: 'middleware', kind: 'headers' },
  ],
});
