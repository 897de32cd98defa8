import { defineLibrary } from './define.js';

const levels = 'log|info|warn|error|debug|trace|verbose|fatal|silly|http|notice|crit|alert|emerg';

/** Loggers that write objects: line breaks are escaped, but what is handed over is written, unless they are told to leave it out. */
export const structuredLoggers = defineLibrary({
  packages: ['winston', 'bunyan', 'pino', 'tslog', '@nestjs/common'],
  client: true,
  facts: [
    { path: 'winston:createLogger()', is: 'instance', of: 'winston:Logger' },
    { path: 'bunyan:createLogger()', is: 'instance', of: 'bunyan:Logger' },
    { path: 'pino:default|pino()', is: 'instance', of: 'pino:Logger' },
    // The last format writes the line: this one puts the message there as it is (`when`: for sure).
    { path: 'winston:format.simple()', is: 'constant', value: 'as it is' },
    { path: 'winston:format.combine', is: 'returns', at: '-1' },
    { path: `winston:Logger#${levels}`, is: 'sink', of: 'log', at: ['0'], when: 'this.0.format', unless: ['this.0.transports.*.0.format'] },
    { path: `winston:Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
    { path: `winston:${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
    { path: `bunyan:Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'], unless: ['this.0.serializers'] },
    { path: `tslog:Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'], unless: ['this.0.maskValuesOfKeys'] },
    { path: `pino:Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'], unless: ['this.0.redact'] },
    // A logger that puts what it is given into each line.
    { path: 'winston:Logger#child()', is: 'instance', of: 'winston:Logger' },
    { path: 'bunyan:Logger#child()', is: 'instance', of: 'bunyan:Logger' },
    { path: 'pino:Logger#child()', is: 'instance', of: 'pino:Logger' },
    ...['winston', 'bunyan', 'pino'].map((name) => ({ path: `${name}:Logger#child`, is: 'derives', from: [] }) as const),
    { path: `fastify:FastifyInstance|FastifyRequest|FastifyReply#log.${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
    { path: `@nestjs/common:Logger#${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
    { path: `@nestjs/common:Logger.${levels}`, is: 'sink', of: 'log-secret', at: ['0..'] },
  ],
});
