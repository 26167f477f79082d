import { logGroupOf } from '../../../simulator/logs/log-group.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** CreateLogStream: a stream without lines. */
export const createLogStream: Operation = {
  input: {
    kind: 'structure',
    members: { logGroupName: TEXT, logStreamName: TEXT },
    required: ['logGroupName', 'logStreamName'],
  },
  run: (world, { logGroupName, logStreamName }) => {
    const { streams } = logGroupOf(world, String(logGroupName));
    if (streams.has(String(logStreamName))) {
      throw new Refusal(
        'ResourceAlreadyExistsException',
        'The specified log stream already exists',
      );
    }
    streams.set(String(logStreamName), []);
    return {};
  },
};
