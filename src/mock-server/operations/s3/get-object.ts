import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** GetObject: an object, its content in base64. */
export const getObject: Operation = {
  input: {
    kind: 'structure',
    members: { Bucket: TEXT, Key: TEXT },
    required: ['Bucket', 'Key'],
  },
  run: (world, { Bucket, Key }) => {
    const { objects } = world.stores;
    const Body = objects.get(`${Bucket}/${Key}`);
    if (Body !== undefined) return { Body };
    if ([...objects.keys()].some((key) => key.startsWith(`${Bucket}/`))) {
      throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
    }
    throw new Refusal('NoSuchBucket', 'The specified bucket does not exist', 404);
  },
};
