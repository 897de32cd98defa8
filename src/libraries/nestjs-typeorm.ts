import { defineLibrary } from './define.js';
import { tlsRows } from './option-rows.js';

/** The annotation says what is injected. */
export const nestjsTypeorm = defineLibrary({
  packages: ['@nestjs/typeorm'],
  facts: [
    ...tlsRows('TypeOrmModule.forRoot', '0.ssl', '0.host'),
    ...tlsRows('TypeOrmModule.forRoot', '0.extra.ssl', '0.host'),
    ...tlsRows('TypeOrmModule.forRootAsync', '0.useFactory.ret.ssl', '0.useFactory.ret.host'),
    ...tlsRows('TypeOrmModule.forRootAsync', '0.useFactory.ret.extra.ssl', '0.useFactory.ret.host'),
    {
      path: 'InjectRepository|InjectDataSource|InjectConnection|InjectEntityManager',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
