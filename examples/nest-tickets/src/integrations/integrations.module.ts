import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { config } from '../config.js';
import { Integration } from './integration.entity.js';
import { IntegrationsController } from './integrations.controller.js';
import { IntegrationsService } from './integrations.service.js';
import { WebhookClient } from './webhook.client.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Integration]),
    HttpModule.register({ timeout: 5_000, maxRedirects: 0 }),
    JwtModule.register({ secret: config.integrationSecret, signOptions: { issuer: 'desk.example' } }),
  ],
  controllers: [IntegrationsController],
  providers: [IntegrationsService, WebhookClient],
})
export class IntegrationsModule {}
