import { toInstance } from '../../../src/operations/plan/to-instance.ts';
import { instanceTypes } from '../../../src/placement/cost/instance-type.ts';
import { liveInstance } from './live.ts';

const CONTEXT = { group: 'service:web', tasks: 2, types: instanceTypes() };

test('what an instance says is taken over, the ports in use from what remains', () => {
  const live = liveInstance('a', 512, {
    tasks: 5,
    remaining: { cpu: 100, memoryMib: 512, gpus: 1, tcpPorts: [22, 80], udpPorts: [53] },
  });
  expect(toInstance(live, CONTEXT)).toMatchObject({
    id: live.arn,
    ec2InstanceId: 'i-a',
    status: 'ACTIVE',
    remaining: { cpu: 100, memoryMib: 512, gpus: 1 },
    reservedTcpPorts: [22, 80],
    reservedUdpPorts: [53],
    tasksByGroup: { 'service:web': 2, others: 3 },
  });
});

test.each([
  ['without a trunk', {}, 2, 1],
  ['with a trunk', { 'ecs.awsvpc-trunk-id': 'eni-1' }, 10, 9],
])('network interfaces come from the table of types, %s', (_name, attributes, all, left) => {
  const live = liveInstance('a', 512, {
    taskEnis: 1,
    attributes: { 'ecs.instance-type': 'm5.large', ...attributes },
  });
  const { registered, remaining } = toInstance(live, CONTEXT);
  expect([registered.enis, remaining.enis]).toEqual([all, left]);
});

test('for a type that is not known no limit is', () => {
  const live = liveInstance('a', 512, {
    attributes: { 'ecs.instance-type': 'z9.huge' },
    taskEnis: 4,
  });
  expect(toInstance(live, CONTEXT).remaining.enis).toBe(Number.POSITIVE_INFINITY);
});

test('an instance without tasks has no groups', () => {
  expect(toInstance(liveInstance('a', 512), { ...CONTEXT, tasks: 0 }).tasksByGroup).toEqual({});
});
