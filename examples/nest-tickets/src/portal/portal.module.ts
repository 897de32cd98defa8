import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { config } from '../config.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { PortalController } from './portal.controller.js';
import { PortalService } from './portal.service.js';

@Module({
  imports: [
    TicketsModule,
    JwtModule.registerAsync({
      useFactory: () => ({
        secret: config.portalSecret,
        signOptions: { expiresIn: config.portalTokenTtl, audience: 'portal' },
        verifyOptions: { algorithms: ['HS256'], audience: 'portal' },
      }),
    }),
  ],
  controllers: [PortalController],
  providers: [PortalService],
})
export class PortalModule {}
