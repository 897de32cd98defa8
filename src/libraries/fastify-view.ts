import { defineLibrary } from './define.js';

export const fastifyView = defineLibrary({
  packages: ['@fastify/view', 'point-of-view'],
  facts: [
    { path: 'default', is: 'middleware', kind: 'pass' },
    { path: 'default', is: 'views', folder: '1.root', extension: '1.viewExt', byPackage: '1.engine' },
    { path: 'default', is: 'views', folder: '1.templates' },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'renders', view: '0', data: ['1', 'this.locals'] },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'respond', as: 'html' },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'sink', of: 'locals', at: ['1'] },
    { path: 'fastify:FastifyReply#view|viewAsync', is: 'sink', of: 'template', at: ['0.raw'] },
  ],
});
