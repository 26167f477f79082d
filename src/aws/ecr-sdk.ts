/** The parts of the ECR client that are used, loaded with the first call. */
export { BatchGetImageCommand, DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr';
