import { projectTest } from '../../support/project-test.js';

const rule = 'no-unrestricted-upload-type';

const upload = (pipe: string, mark = ''): string => `
import { extname } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { Controller, FileTypeValidator, ParseFilePipe, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';

@Controller('files')
export class FilesController {
  @Post()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 1000 } }))
  async upload(@UploadedFile(${pipe}) file) {
    await writeFile('./public/' + Date.now() + extname(file.originalname), file.buffer);${mark}
  }
}
`;

projectTest(rule, 'Nest: a pipe looks at the type', { 'files.controller.ts': upload("new ParseFilePipe({ validators: [new FileTypeValidator({ fileType: 'image/png' })] })") });
projectTest(rule, 'Nest: nothing does', { 'files.controller.ts': upload('', ' // expect: no-unrestricted-upload-type') });
