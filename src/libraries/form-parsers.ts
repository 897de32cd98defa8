import { defineLibrary } from './define.js';

/**
 * Read forms with files by themselves. Where a file lies they decide, and of its name busboy leaves the last part; formidable and multiparty leave it as it was sent, but for what stands
 * before a backslash (`_getFileName` and `parseFilename` there).
 */
export const formParsers = defineLibrary({
  packages: ['formidable', 'multiparty', 'busboy', '@fastify/busboy', 'connect-busboy', 'express-formidable', 'express-busboy'],
  facts: [
    { path: 'formidable:IncomingForm|Formidable|formidable|default()', is: 'instance', of: 'formidable:Form' },
    { path: 'multiparty:Form()', is: 'instance', of: 'formidable:Form' },
    { path: 'formidable:Form#parse', is: 'calls', at: '-1', with: ['error', 'body', 'file.(form)'] },
    { path: 'formidable:Form#parse().0', is: 'source', origin: 'body', shape: 'object' },
    { path: 'formidable:Form#on|once', is: 'calls', at: '1', with: ['', 'body.field'], when: { at: '0', matches: '^field$' } },
    { path: 'formidable:Form#parse().1', is: 'source', origin: 'file', name: '(form)', shape: 'object' },
    { path: 'formidable:Form#on|once', is: 'calls', at: '1', with: ['', 'file.(form)'], when: { at: '0', matches: '^file$' } },
    { path: 'formidable:Form#on|once', is: 'receiver' },
    ...['busboy:default#', 'busboy:default().', '@fastify/busboy:default#', '@fastify/busboy:Busboy#'].map((holder) => ({ path: `${holder}on|once`, is: 'calls', at: '1', with: ['', 'body.field'], when: { at: '0', matches: '^field$' } }) as const),
    { path: 'express:Request#busboy', is: 'instance', of: 'busboy:default' },
    { path: 'express:Request#fields', is: 'source', origin: 'body', shape: 'object' },
  ],
});
