import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { busOf, eventsPage } from './rule-of.ts';

/** ListRules: the rules of one bus, by name. */
export const listRules: Operation = {
  input: {
    kind: 'structure',
    members: {
      NamePrefix: TEXT,
      EventBusName: TEXT,
      NextToken: TEXT,
      Limit: { kind: 'integer', min: 1, max: 100 },
    },
  },
  run: (world, request) => {
    const { NamePrefix = '', EventBusName } = request;
    const all = [...world.stores.rules.values()].filter(
      (rule) =>
        rule.EventBusName === busOf(EventBusName) &&
        String(rule.Name).startsWith(String(NamePrefix)),
    );
    const sorted = all.sort((a, b) => (String(a.Name) < String(b.Name) ? -1 : 1));
    const { items, nextToken } = eventsPage(sorted, request);
    return { Rules: items, ...(nextToken !== undefined && { NextToken: nextToken }) };
  },
};
