import type { JsonObject } from '../../../simulator/json.ts';
import { logStreamOf } from '../../../simulator/logs/log-group.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';

/** PutLogEvents: lines at the end of a stream. */
export const putLogEvents: Operation = {
  input: {
    kind: 'structure',
    members: { logGroupName: TEXT, logStreamName: TEXT, logEvents: OBJECTS, sequenceToken: TEXT },
    required: ['logGroupName', 'logStreamName', 'logEvents'],
  },
  run: (world, { logGroupName, logStreamName, logEvents }) => {
    const lines = logStreamOf(world, String(logGroupName), String(logStreamName));
    for (const { timestamp, message } of logEvents as readonly JsonObject[]) {
      const ingestionTime = world.nowMs;
      lines.push({ timestamp: Number(timestamp), message: String(message), ingestionTime });
    }
    return { nextSequenceToken: String(lines.length) };
  },
};
