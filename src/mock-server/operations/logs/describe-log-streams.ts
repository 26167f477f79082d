import { logGroupOf } from '../../../simulator/logs/log-group.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { FLAG, TEXT } from '../../shapes.ts';

/** DescribeLogStreams: streams by the beginning of their names. */
export const describeLogStreams: Operation = {
  input: {
    kind: 'structure',
    members: {
      logGroupName: TEXT,
      logStreamNamePrefix: TEXT,
      orderBy: TEXT,
      descending: FLAG,
      nextToken: TEXT,
      limit: { kind: 'integer' },
    },
    required: ['logGroupName'],
  },
  run: (world, request) => {
    const { logGroupName, logStreamNamePrefix = '', limit = 50, descending, ...rest } = request;
    const { streams, createdAtMs } = logGroupOf(world, String(logGroupName));
    const group = `arn:aws:logs:${world.region}:${world.account}:log-group:${logGroupName}`;
    const found = [...streams].filter(([name]) => name.startsWith(String(logStreamNamePrefix)));
    const sorted = found.sort(([a], [b]) => (a < b ? -1 : 1));
    const ordered = descending === true ? sorted.reverse() : sorted;
    const { items, ...more } = pageOf(ordered, { ...rest, maxResults: limit }, 50);
    const logStreams = items.map(([logStreamName, lines]) => ({
      logStreamName,
      creationTime: lines[0]?.ingestionTime ?? createdAtMs,
      arn: `${group}:log-stream:${logStreamName}`,
      firstEventTimestamp: lines[0]?.timestamp,
      lastEventTimestamp: lines.at(-1)?.timestamp,
      storedBytes: 0,
    }));
    return { logStreams, ...more };
  },
};
