import type { INestApplication } from '@nestjs/common';
import type { Express, NextFunction, Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { AuthService } from '../auth/auth.service.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { User } from '../users/user.entity.js';

/** Downloads are streamed by Express itself. Nest's guards stand before controllers only, so these bring their own. */
export function mountExports(app: INestApplication): void {
  const server: Express = app.getHttpAdapter().getInstance();
  const database = app.get(DataSource);
  const auth = app.get(AuthService);

  async function requireAgent(req: Request, res: Response, next: NextFunction): Promise<void> {
    const [, token = ''] = (req.headers.authorization ?? '').split(' ');
    try {
      res.locals.user = await auth.principalOf(token);
    } catch {
      res.status(401).json({ statusCode: 401, message: 'Unauthorized' });
      return;
    }
    next();
  }

  server.get('/exports/tickets.csv', requireAgent, async (_req, res) => {
    const tickets = await database.getRepository(Ticket).find({ order: { id: 'ASC' }, take: 10_000 });
    res.type('text/csv').send(tickets.map(({ id, subject, status }) => `${id};${quoted(subject)};${status}`).join('\n'));
  });

  server.get('/exports/agents.csv', requireAgent, async (_req, res) => {
    const agents = await database.getRepository(User).find({ order: { id: 'ASC' }, take: 10_000 });
    res.type('text/csv').send(agents.map(({ id, email, role }) => `${id};${quoted(email)};${role}`).join('\n'));
  });

  server.delete('/exports/tickets', async (_req, res) => { // expect: require-authentication
    const { affected } = await database.getRepository(Ticket).delete({ status: 'closed' });
    res.json({ removed: affected ?? 0 });
  });
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
