import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { TEXT } from '../../shapes.ts';

/** DescribeLogGroups: groups by the beginning of their names. */
export const describeLogGroups: Operation = {
  input: {
    kind: 'structure',
    members: { logGroupNamePrefix: TEXT, nextToken: TEXT, limit: { kind: 'integer' } },
  },
  run: (world, request) => {
    const { logGroupNamePrefix = '', limit = 50, ...rest } = request;
    const found = [...world.stores.logGroups.values()].filter(({ name }) =>
      name.startsWith(String(logGroupNamePrefix)),
    );
    const { items, ...more } = pageOf(found, { ...rest, maxResults: limit }, 50);
    const arnOf = (name: string) =>
      `arn:aws:logs:${world.region}:${world.account}:log-group:${name}`;
    const logGroups = items.map(({ name, createdAtMs }) => ({
      logGroupName: name,
      creationTime: createdAtMs,
      arn: `${arnOf(name)}:*`,
      logGroupArn: arnOf(name),
      logGroupClass: 'STANDARD',
      storedBytes: 0,
      metricFilterCount: 0,
    }));
    return { logGroups, ...more };
  },
};
