import type { LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';

const fiveMegabytes = ['5 * 1024 * 1024'];

/** Multer has no limit of its own for files, and neither have the parsers that are made like it. */
function multerRows(path: string, holder: Place, more: { readonly used?: true; readonly fallback?: string } = {}): LibraryFact {
  return { path, is: 'option', of: 'upload-size', at: [`${holder}.limits.fileSize`], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, needed: true, note: 'limits.fileSize', mend: fiveMegabytes, ...more };
}

/** A file that keeps the ending its sender gave it is served as what that says. A function at `filter` may refuse it. */
function keptExtension(path: string, holder: Place, more: { readonly fallback?: string } = {}): LibraryFact {
  return { path, is: 'option', of: 'upload-type', at: [`${holder}.fileFilter`], needed: true, when: [{ at: `${holder}.storage.0.filename`, test: { keepsExtension: true } }], shown: `${holder}.storage`, note: 'fileFilter', ...more };
}

const filterOfModule = 'nest-upload-filter';
const ofModule = 'nest-upload-size';
const moduleLimits: readonly Place[] = ['0.limits.fileSize', '0.useFactory.ret.limits.fileSize', '0.useClass', '0.useExisting'];

/** How large uploaded files may be. `@fastify/multipart` takes the server's body limit where nothing is said. */
export const uploadOptions = defineLibrary({
  packages: ['multer', '@koa/multer', 'koa-multer', 'express-fileupload', 'busboy', '@fastify/busboy', '@fastify/multipart', '@nestjs/platform-express', 'formidable', 'koa-body', 'multiparty', 'fastify-multer'],
  facts: [
    // Of `none()` nothing is stored: it refuses files.
    multerRows('multer:default', '0', { used: true }),
    { path: 'multer:Multer#single|array|fields|any', is: 'uses-options' },
    multerRows('@koa/multer:default', '0', { used: true }),
    { path: '@koa/multer:default().single|array|fields|any', is: 'uses-options' },
    multerRows('koa-multer:default', '0', { used: true }),
    { path: 'koa-multer:default().single|array|fields|any', is: 'uses-options' },
    multerRows('fastify-multer:default', '0', { used: true }),
    { path: 'fastify-multer:default().single|array|fields|any', is: 'uses-options' },
    { path: 'multiparty:Form()', is: 'option', of: 'upload-size', at: ['0.maxFilesSize'], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, needed: true, note: 'maxFilesSize', mend: fiveMegabytes },
    multerRows('express-fileupload:default', '0'),
    // Without a listener for files busboy skips them.
    multerRows('busboy:default', '0', { used: true }),
    multerRows('busboy:default()', '0', { used: true }),
    { path: 'busboy:default#on|once', is: 'uses-options', when: [{ at: '0', test: { is: ['file'] } }] },
    { path: 'busboy:default().on|once', is: 'uses-options', when: [{ at: '0', test: { is: ['file'] } }] },
    multerRows('@fastify/busboy:default|Busboy()', '0', { used: true }),
    { path: '@fastify/busboy:default|Busboy#on|once', is: 'uses-options', when: [{ at: '0', test: { is: ['file'] } }] },
    { path: '@fastify/multipart:default', is: 'option', of: 'upload-size', at: ['1.limits.fileSize'], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, note: 'limits.fileSize', mend: fiveMegabytes },
    multerRows('@nestjs/platform-express:FileInterceptor|FileFieldsInterceptor', '1', { fallback: ofModule }),
    multerRows('@nestjs/platform-express:FilesInterceptor', '2', { fallback: ofModule }),
    multerRows('@nestjs/platform-express:AnyFilesInterceptor', '0', { fallback: ofModule }),
    { path: '@nestjs/platform-express:MulterModule.register|registerAsync', is: 'option-default', name: ofModule, at: moduleLimits },

    { path: 'multer:default', is: 'option', of: 'upload-filter', at: ['0.fileFilter'] },
    { path: '@koa/multer:default', is: 'option', of: 'upload-filter', at: ['0.fileFilter'] },
    { path: '@nestjs/platform-express:FileInterceptor|FileFieldsInterceptor', is: 'option', of: 'upload-filter', at: ['1.fileFilter'] },
    { path: '@nestjs/platform-express:MulterModule.register|registerAsync', is: 'option', of: 'upload-filter', at: ['0.fileFilter', '0.useFactory.ret.fileFilter'] },
    keptExtension('multer:default', '0'),
    keptExtension('@koa/multer:default', '0'),
    keptExtension('koa-multer:default', '0'),
    keptExtension('@nestjs/platform-express:FileInterceptor|FileFieldsInterceptor', '1', { fallback: filterOfModule }),
    keptExtension('@nestjs/platform-express:FilesInterceptor', '2', { fallback: filterOfModule }),
    keptExtension('@nestjs/platform-express:AnyFilesInterceptor', '0', { fallback: filterOfModule }),
    keptExtension('@nestjs/platform-express:MulterModule.register', '0'),
    keptExtension('@nestjs/platform-express:MulterModule.registerAsync', '0.useFactory.ret'),
    { path: '@nestjs/platform-express:MulterModule.register|registerAsync', is: 'option-default', name: filterOfModule, at: ['0.fileFilter', '0.useFactory.ret.fileFilter', '0.useClass', '0.useExisting'] },
    { path: 'formidable:default|formidable', is: 'option', of: 'upload-type', at: ['0.keepExtensions'], weak: { is: [true] }, unless: [{ at: '0.filter', test: { present: true } }], note: 'filter' },
    { path: 'koa-body:default|koaBody', is: 'option', of: 'upload-type', at: ['0.formidable.keepExtensions'], weak: { is: [true] }, unless: [{ at: '0.formidable.filter', test: { present: true } }], note: 'formidable.filter' },

    // 200 MiB where nothing is said.
    { path: 'formidable:default|formidable', is: 'option', of: 'upload-size-default', at: ['0.maxFileSize'], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, needed: true, note: 'maxFileSize', mend: fiveMegabytes },
    { path: 'formidable:IncomingForm()', is: 'option', of: 'upload-size-default', at: ['0.maxFileSize'], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, needed: true, when: [{ at: '0', test: { present: true } }], note: 'maxFileSize', mend: fiveMegabytes },
    { path: 'koa-body:default|koaBody', is: 'option', of: 'upload-size-default', at: ['0.formidable.maxFileSize'], weak: { above: Number.MAX_SAFE_INTEGER - 1 }, needed: true, when: [{ at: '0.multipart', test: { is: [true] } }], note: 'formidable.maxFileSize', mend: fiveMegabytes },
  ],
});
