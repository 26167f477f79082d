import { SlipwayError } from '../../../src/errors.ts';
import { lookAtTargets } from '../../../src/operations/plan/look-at-targets.ts';
import { memoryPorts } from '../memory-ports.ts';
import { ec2Service, SETTINGS } from './live.ts';

const TARGETS = [{ arn: 'blue', containerName: 'web', containerPort: 80, alternateArn: 'green' }];
const SERVICE = ec2Service({ settings: { ...SETTINGS, targetGroups: TARGETS } });
const GROUP = { targetType: 'ip', healthCheckPort: 'traffic-port' };

test('a target group says how long it takes; one that does not is taken as usual', async () => {
  const { inventory } = memoryPorts({
    inventory: {
      targetGroup: async (arn) =>
        arn === 'blue' ? { arn, ...GROUP, intervalSeconds: 10, unhealthyThreshold: 3 } : undefined,
      drainSeconds: async (arn) => (arn === 'blue' ? 20 : undefined),
    },
  });
  expect(await lookAtTargets(SERVICE, inventory)).toEqual({
    targets: {
      blue: { healthyAfterMs: 10_000, unhealthyAfterMs: 35_000, drainMs: 20_000 },
      green: { healthyAfterMs: 30_000, unhealthyAfterMs: 60_000, drainMs: 300_000 },
    },
    findings: [],
  });
});

test('what may not be read is a note', async () => {
  const denied = async () => {
    throw new SlipwayError({ code: 'aws-denied', message: 'no', hint: 'h' });
  };
  const { inventory } = memoryPorts({ inventory: { targetGroup: denied } });
  const { targets, findings } = await lookAtTargets(SERVICE, inventory);
  expect(targets).toEqual({});
  expect(findings.map(({ id, severity, resource }) => [id, severity, resource])).toEqual([
    ['target-times-unknown', 'note', 'blue'],
    ['target-times-unknown', 'note', 'green'],
  ]);
});
