import { defineLibrary } from './define.js';

/** Links by which whoever holds them reaches one file of a store; the key of the file is the name of the record. */
export const awsS3PresignedPost = defineLibrary({
  packages: ['@aws-sdk/s3-presigned-post'],
  facts: [{ path: 'createPresignedPost', is: 'operation', does: 'create', key: '1.Key', link: true }],
});
