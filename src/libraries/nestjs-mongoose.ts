import { defineLibrary } from './define.js';

/** Where a model is not known by its name, the annotation says what is injected. */
export const nestjsMongoose = defineLibrary({
  packages: ['@nestjs/mongoose'],
  facts: [
    { path: 'Prop', is: 'field', hidden: '0.select', names: ['0.ref'] },
    { path: 'Schema', is: 'collection', shaped: ['0.toJSON', '0.toObject'] },
    { path: 'MongooseModule.forFeature', is: 'models', at: '0', name: 'name', schema: 'schema', of: 'mongoose:Model' },
    { path: 'InjectModel', is: 'decorator', means: { as: 'inject-model', name: '0', of: 'mongoose:Model' } },
    { path: 'InjectConnection|Prop|Schema|Virtual', is: 'decorator', means: { as: 'inert' } },
  ],
});
