import { Module } from '@nestjs/common';
import { ArchiveClient } from './archive.client.js';
import { ArchiveController } from './archive.controller.js';

@Module({ controllers: [ArchiveController], providers: [ArchiveClient] })
export class LegacyModule {}
