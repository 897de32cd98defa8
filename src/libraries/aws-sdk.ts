import { defineLibrary } from './define.js';

/** Links by which whoever holds them reaches one file of a store; the key of the file is the name of the record. */
export const awsSdk = defineLibrary({
  packages: ['aws-sdk'],
  facts: [{ path: 'S3#getSignedUrl|getSignedUrlPromise', is: 'operation', does: 'read', key: '1.Key', link: true }],
});
