import { defineLibrary } from './define.js';

export const googleCloudBigquery = defineLibrary({
  packages: ['@google-cloud/bigquery'],
  facts: [
    { path: 'BigQuery#query|createQueryJob|createQueryStream', is: 'sink', of: 'sql', at: ['0', '0.query'] },
  ],
});
