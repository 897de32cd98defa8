import { defineLibrary } from './define.js';

export const nestjsMappedTypes = defineLibrary({
  packages: ['@nestjs/mapped-types'],
  facts: [{ path: 'PartialType|PickType|OmitType', is: 'returns', at: '0' }],
});
