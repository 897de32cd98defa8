import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdminModule } from './admin/admin.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { HealthController } from './health.controller.js';
import { IntegrationsModule } from './integrations/integrations.module.js';
import { LegacyModule } from './legacy/legacy.module.js';
import { PortalModule } from './portal/portal.module.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { UsersModule } from './users/users.module.js';

@Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'sqljs', autoLoadEntities: true, synchronize: true }),
    AuthModule,
    UsersModule,
    TicketsModule,
    PortalModule,
    IntegrationsModule,
    AdminModule,
    AttachmentsModule,
    LegacyModule,
  ],
  controllers: [HealthController],
})
export class AppModule {}
