import { judgeTargetGroup, targetGroups } from '../../../src/operations/verify/target-groups.ts';
import { ec2Service, SETTINGS } from '../plan/live.ts';
import { definitionWith, runCheck } from './subjects.ts';

const USE = { arn: 'blue', containerName: 'web', containerPort: 80 };
const GROUP = { arn: 'blue', targetType: 'ip', healthCheckPort: 'traffic-port' };
const WEB = { portMappings: [{ containerPort: 80 }] };

test.each([
  ['all fits', GROUP, definitionWith(WEB), []],
  [
    'the type is another',
    { ...GROUP, targetType: 'instance' },
    definitionWith(WEB),
    ['target-type'],
  ],
  [
    'bridge needs instances',
    GROUP,
    definitionWith(WEB, { networkMode: 'bridge' }),
    ['target-type'],
  ],
  ['the port is not mapped', GROUP, definitionWith({}), ['target-port']],
  ['the container is not there', GROUP, definitionWith({ ...WEB, name: 'x' }), ['target-port']],
  [
    'the health check asks another port',
    { ...GROUP, healthCheckPort: '9000' },
    definitionWith(WEB),
    ['health-check-port'],
  ],
  ['the health check asks the port', { ...GROUP, healthCheckPort: '80' }, definitionWith(WEB), []],
])('%s', (_name, group, definition, ids) => {
  expect(judgeTargetGroup(group, USE, definition).map(({ id }) => id)).toEqual(ids);
});

test('both target groups of a blue/green service are asked for', async () => {
  const settings = { ...SETTINGS, targetGroups: [{ ...USE, alternateArn: 'green' }] };
  const subject = { definition: definitionWith(WEB), service: ec2Service({ settings }) };
  const targetGroup = async (arn: string) => (arn === 'green' ? undefined : GROUP);
  expect(await runCheck(targetGroups, subject, { inventory: { targetGroup } })).toMatchObject([
    { id: 'target-group-missing', resource: 'green' },
  ]);
});
