import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Ticket } from './ticket.entity.js';

@Injectable()
export class TicketsRepository {
  constructor(@InjectRepository(Ticket) private readonly tickets: Repository<Ticket>) {}

  create(ticket: Pick<Ticket, 'subject' | 'text' | 'customer' | 'agentId'>): Promise<Ticket> {
    return this.tickets.save(ticket);
  }

  list(agentId: number, sort: string, limit: number): Promise<Ticket[]> {
    return this.tickets
      .createQueryBuilder('ticket')
      .where('ticket.agentId = :agentId', { agentId })
      .orderBy(`ticket.${sort}`, 'DESC')
      .limit(limit)
      .getMany();
  }

  latest(agentId: number, count: number): Promise<Ticket[]> {
    return this.tickets.find({ where: { agentId }, order: { createdAt: 'DESC' }, take: count }); // expect: require-pagination-limit
  }

  search(words: string): Promise<Ticket[]> {
    return this.tickets.query(`SELECT * FROM tickets WHERE subject LIKE '%${words}%' OR text LIKE '%${words}%'`); // expect: no-sql-string-building
  }

  ofCustomer(customer: string): Promise<Ticket[]> {
    return this.tickets.query('SELECT * FROM tickets WHERE customer = ? ORDER BY createdAt DESC', [customer]);
  }

  workload(agentId: number): Promise<{ status: string; count: number }[]> {
    return this.tickets.query(`SELECT status, count(*) AS count FROM tickets WHERE agentId = ${agentId} GROUP BY status`);
  }

  report(orderBy: string): Promise<Ticket[]> {
    const query = this.tickets.createQueryBuilder('ticket').where('ticket.status <> :closed', { closed: 'closed' });
    return query.orderBy(orderBy).getMany(); // expect: no-sql-string-building
  }

  findOwn(id: number, agentId: number): Promise<Ticket | null> {
    return this.tickets.findOneBy({ id, agentId });
  }

  async close(id: number, agentId: number): Promise<boolean> {
    const { affected } = await this.tickets.update({ id, agentId }, { status: 'closed' });
    return affected === 1;
  }
}
