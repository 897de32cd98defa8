import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrmClient } from './crm.client.js';
import { Ticket } from './ticket.entity.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketsService } from './tickets.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Ticket]), HttpModule.register({ timeout: 5_000, maxRedirects: 0 })],
  controllers: [TicketsController],
  providers: [TicketsService, TicketsRepository, CrmClient],
  exports: [TicketsRepository],
})
export class TicketsModule {}
