import { Injectable, NotFoundException } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { CrmClient } from './crm.client.js';
import type { Ticket } from './ticket.entity.js';
import type { CreateTicketDto, ListTicketsDto } from './tickets.dto.js';
import { TicketsRepository } from './tickets.repository.js';

@Injectable()
export class TicketsService {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly crm: CrmClient,
  ) {}

  open(user: Principal, { subject, text, customer }: CreateTicketDto): Promise<Ticket> {
    return this.tickets.create({ subject, text, customer, agentId: user.id });
  }

  list(user: Principal, { sort, limit }: ListTicketsDto): Promise<Ticket[]> {
    return this.tickets.list(user.id, sort, limit);
  }

  latest(user: Principal, count: number): Promise<Ticket[]> {
    return this.tickets.latest(user.id, count);
  }

  search(words: string): Promise<Ticket[]> {
    return this.tickets.search(words);
  }

  workload(agentId: number) {
    return this.tickets.workload(agentId);
  }

  report(orderBy: string): Promise<Ticket[]> {
    return this.tickets.report(orderBy);
  }

  async close(user: Principal, id: number): Promise<void> {
    if (!(await this.tickets.close(id, user.id))) throw new NotFoundException();
  }

  async customerCard(user: Principal, id: number) {
    const ticket = await this.tickets.findOwn(id, user.id);
    if (!ticket) throw new NotFoundException();
    return this.crm.customerCard(ticket.customer);
  }

  contract(number: string, region: string) {
    return this.crm.contract(number, region);
  }
}
