import { defineLibrary } from './define.js';

/** The annotation says what is injected. */
export const nestjsMongoose = defineLibrary({
  packages: ['@nestjs/mongoose'],
  facts: [
    { path: 'InjectModel|InjectConnection|Prop|Schema|Virtual', is: 'decorator', means: { as: 'inert' } },
  ],
});
