import { defineLibrary } from './define.js';

/** Links by which whoever holds them reaches one file of a store; the key of the file is the name of the record. */
export const azureStorageBlob = defineLibrary({
  packages: ['@azure/storage-blob'],
  facts: [
    { path: 'BlobServiceClient.fromConnectionString()', is: 'instance', of: 'BlobServiceClient' },
    { path: 'BlobServiceClient#getContainerClient()', is: 'instance', of: 'ContainerClient' },
    { path: 'ContainerClient#getBlobClient|getBlockBlobClient()', is: 'instance', of: 'BlobClient' },
    { path: 'BlobClient#generateSasUrl', is: 'operation', does: 'read', key: 'this.0', link: true },
    { path: 'generateBlobSASQueryParameters', is: 'operation', does: 'read', key: '0.blobName', link: true },
  ],
});
