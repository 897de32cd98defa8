import { defineLibrary } from './define.js';

/** Links by which whoever holds them reads or writes one file of a store; the key of the file is the name of the record. */
export const awsPresigner = defineLibrary({
  packages: ['@aws-sdk/s3-request-presigner'],
  facts: [{ path: 'getSignedUrl', is: 'operation', does: 'read', key: '1.0.Key', link: true }],
});

export const awsPresignedPost = defineLibrary({
  packages: ['@aws-sdk/s3-presigned-post'],
  facts: [{ path: 'createPresignedPost', is: 'operation', does: 'create', key: '1.Key', link: true }],
});

export const awsSdk = defineLibrary({
  packages: ['aws-sdk'],
  facts: [{ path: 'S3#getSignedUrl|getSignedUrlPromise', is: 'operation', does: 'read', key: '1.Key', link: true }],
});

export const googleCloudStorage = defineLibrary({
  packages: ['@google-cloud/storage'],
  facts: [
    { path: 'Storage#bucket()', is: 'instance', of: 'Bucket' },
    { path: 'Bucket#file()', is: 'instance', of: 'File' },
    { path: 'File#getSignedUrl', is: 'operation', does: 'read', key: 'this.0', link: true },
  ],
});

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
