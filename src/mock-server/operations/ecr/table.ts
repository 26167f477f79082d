import type { OperationTable } from '../../operation.ts';
import { batchGetImage } from './batch-get-image.ts';
import { createRepository } from './create-repository.ts';
import { describeImages } from './describe-images.ts';
import { putImage } from './put-image.ts';

/** Operations of Amazon ECR that the mock plays, by their names on the wire. */
export const ECR_OPERATIONS: OperationTable = {
  CreateRepository: createRepository,
  PutImage: putImage,
  DescribeImages: describeImages,
  BatchGetImage: batchGetImage,
};
