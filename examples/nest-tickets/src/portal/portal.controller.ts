import { Body, Controller, Get, Headers, Post, UseFilters } from '@nestjs/common';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { SupportFilter } from '../common/support.filter.js';
import { PortalService } from './portal.service.js';

export class InviteDto {
  @IsString()
  customer: string;
}

export class RatingDto {
  @IsString()
  ratingToken: string;

  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;
}

@Controller('portal')
@UseFilters(SupportFilter)
export class PortalController {
  constructor(private readonly portal: PortalService) {}

  @Post('invitations')
  invite(@Body() { customer }: InviteDto): { token: string } {
    return { token: this.portal.invite(customer) };
  }

  @Get('tickets')
  tickets(@Headers('x-portal-token') portalToken: string) {
    return this.portal.ticketsFor(portalToken);
  }

  @Get('history')
  history(@Headers('x-portal-token') portalToken: string) {
    return this.portal.historyFor(portalToken);
  }

  @Post('ratings')
  rate(@Body() { ratingToken, stars }: RatingDto) {
    return this.portal.rate(ratingToken, stars);
  }
}
