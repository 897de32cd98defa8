import { defineLibrary } from './define.js';

/** The annotation says what is injected. */
export const nestjsSequelize = defineLibrary({
  packages: ['@nestjs/sequelize'],
  facts: [
    { path: 'InjectModel|InjectConnection', is: 'decorator', means: { as: 'inert' } },
  ],
});
