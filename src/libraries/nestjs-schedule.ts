import { defineLibrary } from './define.js';

export const nestjsSchedule = defineLibrary({
  packages: ['@nestjs/schedule'],
  framework: 'nest',
  facts: [{ path: 'Cron|Interval|Timeout', is: 'decorator', means: { as: 'entry', kind: 'scheduled' } }],
});
