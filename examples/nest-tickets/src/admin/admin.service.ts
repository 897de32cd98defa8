import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Ticket } from '../tickets/ticket.entity.js';
import type { TicketChangesDto } from './admin.dto.js';

@Injectable()
export class AdminService {
  constructor(@InjectRepository(Ticket) private readonly tickets: Repository<Ticket>) {}

  counts(): Promise<{ status: string; count: number }[]> {
    return this.tickets.query('SELECT status, count(*) AS count FROM tickets GROUP BY status');
  }

  customers(): Promise<{ customer: string; count: number }[]> {
    return this.tickets.query('SELECT customer, count(*) AS count FROM tickets GROUP BY customer');
  }

  async merge(id: number, changes: Partial<Ticket>): Promise<void> {
    await this.tickets.update({ id }, changes); // expect: no-mass-assignment
  }

  /** The global pipe lets through what the class names, and nothing else. */
  async rewrite(id: number, changes: TicketChangesDto): Promise<void> {
    await this.tickets.update({ id }, changes);
  }

  async remove(id: number): Promise<void> {
    await this.tickets.delete({ id });
  }
}
