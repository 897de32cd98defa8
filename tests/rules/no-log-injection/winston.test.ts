import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-log-injection';

/** How a logger writes its lines. */
const formats: readonly (readonly [format: string, isTold: boolean])[] = [
  ['format.simple()', true],
  ['format.combine(format.timestamp(), format.simple())', true],
  ['format.json()', false],
  ["process.env.NODE_ENV === 'production' ? format.json() : format.simple()", false],
  ['format.simple(), transports: [new transports.Console()]', true],
  ['format.simple(), transports: [new transports.Console({ format: format.json() })]', false],
  ['format.combine(format.simple(), format.json())', false],
];

describe.each(formats)('winston: %s', (format, isTold) => {
  projectTest(rule, 'a text', {
    'tags.js': `
import express from 'express';
import { createLogger, format, transports } from 'winston';

const logger = createLogger({ format: ${format} });
const app = express();
app.get('/tags', (req, res) => {
  logger.info('Tag ' + req.query.tag);${isTold ? ' // expect: no-log-injection' : ''}
  res.sendStatus(204);
});
`,
  });
});
