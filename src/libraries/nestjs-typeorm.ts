import { defineLibrary } from './define.js';

/** The annotation says what is injected. */
export const nestjsTypeorm = defineLibrary({
  packages: ['@nestjs/typeorm'],
  facts: [
    {
      path: 'InjectRepository|InjectDataSource|InjectConnection|InjectEntityManager',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
