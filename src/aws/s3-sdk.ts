/** The parts of the S3 client that are used, loaded with the first call. */
export { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
