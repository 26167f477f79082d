import { createLogGroup as create } from '../../../simulator/logs/log-group.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT } from '../../shapes.ts';

/** CreateLogGroup: a group without streams. */
export const createLogGroup: Operation = {
  input: {
    kind: 'structure',
    members: { logGroupName: TEXT, tags: OBJECT },
    required: ['logGroupName'],
  },
  run: (world, { logGroupName }) => {
    create(world, String(logGroupName));
    return {};
  },
};
