import { defineLibrary } from './define.js';

export const jwtDecode = defineLibrary({
  packages: ['jwt-decode'],
  facts: [
    { path: 'default|jwtDecode', is: 'token-decode', token: '0', complete: '1.header' },
  ],
});
