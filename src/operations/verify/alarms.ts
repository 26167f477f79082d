import type { Alarm } from '../../ports/alarms.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Check } from './check.ts';

/** The alarms of a service's deployments are there, and none of them fires already. */
export const alarms: Check = ({ service }, ports) => {
  const names = service?.settings?.alarms ?? [];
  if (names.length === 0) return [];
  return [
    {
      resource: names.join(', '),
      permission: 'cloudwatch:DescribeAlarms',
      run: async () => {
        const found = await ports.alarms.describe(names);
        return names.flatMap((name) =>
          findingsOf(
            name,
            found.find((one) => one.name === name),
          ),
        );
      },
    },
  ];
};

function findingsOf(resource: string, alarm: Alarm | undefined): readonly CheckFinding[] {
  if (alarm === undefined) {
    const message = 'There is no such alarm, though deployments of the service depend on it.';
    const hint = 'Create the alarm, or take it out of the service.';
    return [{ id: 'alarm-missing', severity: 'error', resource, message, hint }];
  }
  if (alarm.state !== 'ALARM') return [];
  const message = `The alarm fires already: ${alarm.reason}`;
  const hint = 'Find out why it fires before you deploy: ECS does not watch it then.';
  return [{ id: 'alarm-firing', severity: 'warning', resource, message, hint }];
}
