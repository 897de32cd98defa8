import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-exposed-internal-endpoint';

/** What stands before the queues of a Hono application. */
const before: readonly (readonly [what: string, guard: string, isTold: boolean])[] = [
  ['nothing', '', true],
  ['a password', "app.use('/queues/*', basicAuth({ username: 'board', password: process.env.BOARD_PASSWORD }));", false],
];

describe.each(before)('Bull Board on Hono behind %s', (_, guard, isTold) => {
  projectTest(rule, 'mounted', {
    'board.js': `
import { createBullBoard } from '@bull-board/api';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';

const app = new Hono();
const serverAdapter = new HonoAdapter(serveStatic);
createBullBoard({ queues: [], serverAdapter });
${guard}
app.route('/queues', serverAdapter.registerPlugin());${isTold ? ' // expect: no-exposed-internal-endpoint' : ''}
export default app;
`,
  });
});
