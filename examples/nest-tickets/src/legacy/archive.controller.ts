import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { ArchiveClient } from './archive.client.js';
import { ArchiveGuard } from './archive.guard.js';
import { Admin, Public } from '../auth/decorators.js';
import { calculate, total } from './formulas.js';

@Controller('archive')
export class ArchiveController {
  constructor(private readonly archive: ArchiveClient) {}

  @Public()
  @UseGuards(ArchiveGuard)
  @Get('years')
  years(): Promise<string> {
    return this.archive.years();
  }

  @Get('months')
  months(): Promise<string> {
    return this.archive.months();
  }

  @Get('figures')
  @Admin()
  figures(@Query('formula') formula: string): { result: number } {
    return { result: calculate(formula) };
  }

  @Get('totals')
  @Admin()
  totals(@Query('column') column: string): { result: number } {
    return { result: total(column) };
  }
}
