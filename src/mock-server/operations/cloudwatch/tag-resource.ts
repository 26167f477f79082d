import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { CW_TAGS } from './shapes.ts';

/** TagResource: a key that is there gets the new value. */
export const tagResource: Operation = {
  input: {
    kind: 'structure',
    members: { ResourceARN: TEXT, Tags: CW_TAGS },
    required: ['ResourceARN', 'Tags'],
  },
  run: ({ cloudwatch }, { ResourceARN, Tags }) => {
    const added = Tags as readonly JsonObject[];
    const before = cloudwatch.tags.get(String(ResourceARN)) ?? [];
    const kept = before.filter((one) => !added.some(({ Key }) => Key === one.Key));
    cloudwatch.tags.set(String(ResourceARN), [...kept, ...added]);
    return {};
  },
};
