import { defineLibrary } from './define.js';

const levels = 'log|info|warn|error|debug|trace|verbose|fatal|silly|http|notice';

/** Loggers that write lines of text. Those that write JSON escape line breaks. */
export const textLoggers = defineLibrary({
  packages: ['log4js', 'loglevel', 'consola', 'signale', 'npmlog', 'tracer', 'debug'],
  facts: [
    { path: 'getLogger|console|create|default()', is: 'instance', of: 'Logger' },
    { path: `Logger#${levels}`, is: 'sink', of: 'log', at: ['0..'] },
    { path: `Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
    { path: levels, is: 'sink', of: 'log', at: ['0..'] },
    { path: levels, is: 'sink', of: 'log-secret', at: ['0..'] },
  ],
});
