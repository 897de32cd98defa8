import { Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Body, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { CurrentUser } from '../auth/decorators.js';
import type { Principal } from '../auth/principal.js';
import { AttachmentsService } from './attachments.service.js';
import { NoteDto } from './attachments.dto.js';

interface UploadedText {
  readonly buffer: Buffer;
}

@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get()
  list(@CurrentUser() user: Principal) {
    return this.attachments.list(user);
  }

  @Post()
  add(@CurrentUser() user: Principal, @Body() note: NoteDto) {
    return this.attachments.add(user, note);
  }

  @Post('file')
  @UseInterceptors(FileInterceptor('file')) // expect: require-upload-limits
  file(@CurrentUser() user: Principal, @UploadedFile() file: UploadedText) {
    return this.attachments.add(user, { ticketId: 0, text: file.buffer.toString('utf8') });
  }

  @Post('small-file')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 200_000, files: 1 } }))
  smallFile(@CurrentUser() user: Principal, @UploadedFile() file: UploadedText) {
    return this.attachments.add(user, { ticketId: 0, text: file.buffer.toString('utf8') });
  }

  @Get('template')
  template(@Query('name') name: string): StreamableFile {
    return this.attachments.template(name);
  }

  @Get('forms/:id')
  form(@Param('id', ParseIntPipe) id: number): StreamableFile {
    return this.attachments.form(id);
  }

  @Delete('all')
  @HttpCode(204)
  clear(): Promise<void> {
    return this.attachments.clear();
  }

  @Delete('mine')
  @HttpCode(204)
  clearOwn(@CurrentUser() user: Principal): Promise<void> {
    return this.attachments.clearOwn(user);
  }

  @Get(':id')
  one(@CurrentUser() user: Principal, @Param('id', ParseIntPipe) id: number) {
    return this.attachments.one(user, id);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.attachments.remove(id);
  }
}
