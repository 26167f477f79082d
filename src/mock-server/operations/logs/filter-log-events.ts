import { logGroupOf } from '../../../simulator/logs/log-group.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** FilterLogEvents: lines of all streams of a group that hold a text. */
export const filterLogEvents: Operation = {
  input: {
    kind: 'structure',
    members: {
      logGroupName: TEXT,
      logStreamNames: TEXTS,
      logStreamNamePrefix: TEXT,
      startTime: { kind: 'integer' },
      endTime: { kind: 'integer' },
      filterPattern: TEXT,
      nextToken: TEXT,
      limit: { kind: 'integer' },
    },
    required: ['logGroupName'],
  },
  run: (world, request) => {
    const { startTime = 0, endTime = Number.MAX_SAFE_INTEGER, limit = 10_000, ...rest } = request;
    const { streams } = logGroupOf(world, String(request.logGroupName));
    const names = request.logStreamNames as readonly string[] | undefined;
    const prefix = String(request.logStreamNamePrefix ?? '');
    const words = wordsOf(String(request.filterPattern ?? ''));
    const wanted = [...streams].filter(
      ([name]) => name.startsWith(prefix) && (names?.includes(name) ?? true),
    );
    const lines = wanted.flatMap(([logStreamName, all]) =>
      all.map((line, index) => ({ ...line, logStreamName, eventId: `${logStreamName}/${index}` })),
    );
    const found = lines.filter(
      ({ timestamp, message }) =>
        timestamp >= Number(startTime) &&
        timestamp < Number(endTime) &&
        words.every((word) => message.includes(word)),
    );
    found.sort((a, b) => a.timestamp - b.timestamp);
    const { items, ...more } = pageOf(found, { ...rest, maxResults: limit }, 10_000);
    return { events: items, searchedLogStreams: [], ...more };
  },
};

/** Words of a pattern, in quotes or not; all of them have to be there. @source CloudWatch Logs user guide, "Filter pattern syntax" */
function wordsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
