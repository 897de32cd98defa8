import { defineLibrary } from './define.js';

/** The annotation says what is injected. */
export const nestjsMikroOrm = defineLibrary({
  packages: ['@mikro-orm/nestjs'],
  facts: [
    { path: 'InjectRepository|InjectEntityManager|InjectMikroORM', is: 'decorator', means: { as: 'inert' } },
  ],
});
