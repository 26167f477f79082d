import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { eventsPage } from '../events/rule-of.ts';

/** ListSchedules: schedules in short, of one group or of all. */
export const listSchedules: Operation = {
  input: {
    kind: 'structure',
    members: {
      GroupName: TEXT,
      NamePrefix: TEXT,
      State: TEXT,
      NextToken: TEXT,
      MaxResults: { kind: 'integer', min: 1, max: 100 },
    },
  },
  run: (world, request) => {
    const { GroupName, NamePrefix = '', State, NextToken, MaxResults } = request;
    const all = [...world.stores.schedules.values()].filter(
      (one) =>
        (GroupName === undefined || one.GroupName === GroupName) &&
        (State === undefined || one.State === State) &&
        String(one.Name).startsWith(String(NamePrefix)),
    );
    const page = { ...(NextToken !== undefined && { NextToken }) };
    const limit = { ...(MaxResults !== undefined && { Limit: MaxResults }) };
    const { items, nextToken } = eventsPage(all, { ...page, ...limit });
    return {
      Schedules: items.map(inShort),
      ...(nextToken !== undefined && { NextToken: nextToken }),
    };
  },
};

function inShort({
  Arn,
  Name,
  GroupName,
  State,
  CreationDate,
  LastModificationDate,
  Target,
}: JsonObject) {
  const arn = (Target as JsonObject | undefined)?.Arn;
  const times = {
    CreationDate: CreationDate ?? 0,
    LastModificationDate: LastModificationDate ?? 0,
  };
  return {
    Arn: Arn ?? '',
    Name: Name ?? '',
    GroupName: GroupName ?? '',
    State: State ?? '',
    ...times,
    Target: { Arn: arn ?? '' },
  };
}
