import { defineLibrary } from './define.js';

/** Links by which whoever holds them reaches one file of a store; the key of the file is the name of the record. */
export const awsS3RequestPresigner = defineLibrary({
  packages: ['@aws-sdk/s3-request-presigner'],
  facts: [{ path: 'getSignedUrl', is: 'operation', does: 'read', key: '1.0.Key', link: true }],
});
