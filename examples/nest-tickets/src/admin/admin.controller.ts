import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Put, SetMetadata } from '@nestjs/common';
import { Admin } from '../auth/decorators.js';
import { ROLES } from '../auth/metadata.js';
import type { Ticket } from '../tickets/ticket.entity.js';
import { AdminService } from './admin.service.js';
import { TicketChangesDto } from './admin.dto.js';

@Controller('admin')
export class AdminController {
  constructor(private readonly admin: AdminService) {}

  @Get('counts')
  @Admin()
  counts() {
    return this.admin.counts();
  }

  @Get('customers') // expect: require-role-check
  customers() {
    return this.admin.customers();
  }

  @Put('tickets/:id')
  @Admin()
  @HttpCode(204)
  replace(@Param('id', ParseIntPipe) id: number, @Body() changes: Partial<Ticket>): Promise<void> {
    return this.admin.merge(id, changes);
  }

  @Post('tickets/:id/texts')
  @Admin()
  @HttpCode(204)
  rewrite(@Param('id', ParseIntPipe) id: number, @Body() changes: TicketChangesDto): Promise<void> {
    return this.admin.rewrite(id, changes);
  }

  @Delete('tickets/:id')
  @SetMetadata(ROLES, ['admin']) // expect: no-unenforced-role-metadata
  @HttpCode(204)
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.admin.remove(id);
  }
}
