import type { Json } from '../../../simulator/json.ts';
import { logStreamOf } from '../../../simulator/logs/log-group.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** GetLogEvents: lines of a stream; the token of the end stays the same. */
export const getLogEvents: Operation = {
  input: {
    kind: 'structure',
    members: {
      logGroupName: TEXT,
      logStreamName: TEXT,
      startTime: { kind: 'integer' },
      endTime: { kind: 'integer' },
      nextToken: TEXT,
      limit: { kind: 'integer' },
      startFromHead: FLAG,
    },
    required: ['logGroupName', 'logStreamName'],
  },
  run: (world, request) => {
    const { startTime = 0, endTime = Number.MAX_SAFE_INTEGER, limit = 10_000 } = request;
    const all = logStreamOf(world, String(request.logGroupName), String(request.logStreamName));
    const within = all.filter(
      ({ timestamp }) => timestamp >= Number(startTime) && timestamp < Number(endTime),
    );
    const most = Number(limit);
    const isTail = request.nextToken === undefined && request.startFromHead !== true;
    const first = isTail ? Math.max(0, within.length - most) : startOf(request.nextToken, most);
    const events = within.slice(first, first + most).map((line) => ({ ...line }));
    const nextForwardToken = `f/${first + events.length}`;
    return { events, nextForwardToken, nextBackwardToken: `b/${first}` };
  },
};

/** Where a page begins; a backward token ends where it stands. @throws Refusal InvalidParameterException */
function startOf(token: Json | undefined, most: number): number {
  if (token === undefined) return 0;
  const [, direction, at] = /^([fb])\/(\d+)$/.exec(String(token)) ?? [];
  if (at === undefined) {
    throw new Refusal('InvalidParameterException', 'The specified nextToken is invalid.');
  }
  return direction === 'f' ? Number(at) : Math.max(0, Number(at) - most);
}
