import { defineLibrary } from './define.js';

/** The annotation says what is injected. */
export const nestjsMongoose = defineLibrary({
  packages: ['@nestjs/mongoose'],
  facts: [
    { path: 'Prop', is: 'field', hidden: '0.select', names: ['0.ref'] },
    { path: 'Schema', is: 'collection', shaped: ['0.toJSON', '0.toObject'] },
    { path: 'InjectModel|InjectConnection|Prop|Schema|Virtual', is: 'decorator', means: { as: 'inert' } },
  ],
});
