import { defineLibrary } from './define.js';

/** Links by which whoever holds them reaches one file of a store; the key of the file is the name of the record. */
export const googleCloudStorage = defineLibrary({
  packages: ['@google-cloud/storage'],
  facts: [
    { path: 'Storage#bucket()', is: 'instance', of: 'Bucket' },
    { path: 'Bucket#file()', is: 'instance', of: 'File' },
    { path: 'File#getSignedUrl', is: 'operation', does: 'read', key: 'this.0', link: true },
  ],
});
