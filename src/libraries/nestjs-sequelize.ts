import { defineLibrary } from './define.js';

/** A model is injected by its class; of anything else the annotation says what it is. */
export const nestjsSequelize = defineLibrary({
  packages: ['@nestjs/sequelize'],
  facts: [
    { path: 'InjectModel', is: 'decorator', means: { as: 'inject-model', name: '0' } },
    { path: 'InjectConnection', is: 'decorator', means: { as: 'inert' } },
  ],
});
