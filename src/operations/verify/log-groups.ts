import { containersOf, objectAt, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';

/** The log groups that containers write to are there, unless the log driver makes them itself. */
export const logGroups: Check = ({ definition }, { inventory }) => {
  const names = containersOf(definition).flatMap(({ value }) => {
    const log = objectAt(value, 'logConfiguration');
    const options = objectAt(log, 'options');
    if (textAt(log, 'logDriver') !== 'awslogs') return [];
    if (textAt(options, 'awslogs-create-group') === 'true') return [];
    return textAt(options, 'awslogs-group') ?? [];
  });
  return [...new Set(names)].map((resource) => ({
    resource,
    permission: 'logs:DescribeLogGroups',
    run: async () => {
      if (await inventory.hasLogGroup(resource)) return [];
      const message = 'There is no such log group, and tasks do not start without it.';
      const hint = 'Create the log group, or set the option awslogs-create-group to true.';
      return [{ id: 'log-group-missing', severity: 'error', resource, message, hint }];
    },
  }));
};
