import { checkAlarms } from '../../src/operations/check-alarms.ts';
import { healthOfService } from '../../src/operations/own-health.ts';
import { service } from '../deployment/builders.ts';
import { alarm } from '../gates/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  waitForServiceStability: true,
};
const OWN = healthOfService(service({ alarms: { names: ['errors'], enable: true } }));
const NONE = healthOfService(service());

const portsWith = (...found: ReturnType<typeof alarm>[]) =>
  memoryPorts({ alarms: { describe: async () => found } });

test('without alarms nothing is asked', async () => {
  expect(await checkAlarms(INPUTS, NONE, portsWith())).toBeUndefined();
});

test('a missing alarm is an error before the deploy, named or of the service', async () => {
  const given = checkAlarms({ ...INPUTS, alarms: ['latency'] }, NONE, portsWith());
  await expect(given).rejects.toMatchObject({
    code: 'alarm-missing',
    message: expect.stringContaining('latency'),
  });
  await expect(checkAlarms(INPUTS, OWN, portsWith())).rejects.toMatchObject({
    code: 'alarm-missing',
  });
});

test('an alarm that fires is a loud warning and is watched, or an error', async () => {
  const ports = portsWith(alarm('ALARM'));
  expect(await checkAlarms(INPUTS, OWN, ports)).toMatchObject({ excused: ['errors'] });
  expect(ports.lines.join()).toContain('ECS ignores all alarms of the service');
  await expect(
    checkAlarms({ ...INPUTS, alarmPreflight: 'fail' }, OWN, portsWith(alarm('ALARM'))),
  ).rejects.toMatchObject({ code: 'alarm-firing' });
});

test('quiet alarms of the service are left to ECS, unless there is a bake time', async () => {
  expect(await checkAlarms(INPUTS, OWN, portsWith(alarm('OK')))).toBeUndefined();
  const baking = await checkAlarms({ ...INPUTS, bakeMinutes: 2 }, OWN, portsWith(alarm('OK')));
  expect(baking).toMatchObject({ names: ['errors'], bakeMs: 120_000 });
});

test('given alarms are watched always', async () => {
  const gate = await checkAlarms({ ...INPUTS, alarms: ['errors'] }, NONE, portsWith(alarm('OK')));
  expect(gate).toMatchObject({ names: ['errors'], excused: [] });
});
