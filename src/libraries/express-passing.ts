import { defineLibrary } from './define.js';

/** Elements that pass every request on, or answer one that is nobody's secret (`/robots.txt`). */
export const expressPassing = defineLibrary({
  packages: ['feature-policy', 'permissions-policy', 'express-robots-txt', 'express-security.txt', 'hide-powered-by', 'dont-sniff-mimetype', 'ienoopen', 'express-ejs-layouts', 'express-partials', 'connect-livereload', 'express-minify', 'express-minify-html', 'i18n', 'express-locale', 'express-expeditious', 'connect-modrewrite', 'webpack-dev-middleware', 'webpack-hot-middleware', 'trim-request', 'morgan-debug', 'loader-connect'],
  facts: [
    { path: 'default()', is: 'middleware', kind: 'pass' },
    { path: 'express-ejs-layouts:default', is: 'middleware', kind: 'pass' },
    { path: 'loader-connect:less|stylus|coffee|babel()', is: 'middleware', kind: 'pass' },
    { path: 'i18n:init', is: 'middleware', kind: 'pass' },
    { path: 'trim-request:all|body|query|param', is: 'middleware', kind: 'pass' },
    { path: 'morgan-debug:default()', is: 'middleware', kind: 'pass', logs: true },
  ],
});
