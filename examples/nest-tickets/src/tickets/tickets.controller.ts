import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { Admin, CurrentUser } from '../auth/decorators.js';
import type { Principal } from '../auth/principal.js';
import { CreateTicketDto, ListTicketsDto, ReportDto } from './tickets.dto.js';
import { TicketsService } from './tickets.service.js';

@Controller('tickets')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Get()
  list(@CurrentUser() user: Principal, @Query() query: ListTicketsDto) {
    return this.tickets.list(user, query);
  }

  @Post()
  open(@CurrentUser() user: Principal, @Body() ticket: CreateTicketDto) {
    return this.tickets.open(user, ticket);
  }

  @Get('search')
  search(@Query('words') words: string) {
    return this.tickets.search(words);
  }

  @Get('latest')
  latest(@CurrentUser() user: Principal, @Query('count', ParseIntPipe) count: number) {
    return this.tickets.latest(user, count);
  }

  @Get('newest')
  newest(@CurrentUser() user: Principal, @Query('count', ParseIntPipe) count: number) {
    return this.tickets.latest(user, Math.min(count, 50));
  }

  @Get('workload/:agentId')
  @Admin()
  workload(@Param('agentId', ParseIntPipe) agentId: number) {
    return this.tickets.workload(agentId);
  }

  @Get('report')
  @Admin()
  report(@Query() { orderBy }: ReportDto) {
    return this.tickets.report(orderBy);
  }

  @Get('contracts/:number')
  contract(@Param('number') number: string, @Query('region') region: string) {
    return this.tickets.contract(number, region); // expect: no-reflected-xss
  }

  @Post(':id/close')
  @HttpCode(204)
  close(@CurrentUser() user: Principal, @Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.tickets.close(user, id);
  }

  @Get(':id/customer')
  customer(@CurrentUser() user: Principal, @Param('id', ParseIntPipe) id: number) {
    return this.tickets.customerCard(user, id);
  }
}
