import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutObject: an object; its bucket comes to be with it. */
export const putObject: Operation = {
  input: {
    kind: 'structure',
    members: { Bucket: TEXT, Key: TEXT, Body: TEXT },
    required: ['Bucket', 'Key'],
  },
  run: (world, { Bucket, Key, Body }) => {
    world.stores.objects.set(`${Bucket}/${Key}`, String(Body ?? ''));
    return {};
  },
};
