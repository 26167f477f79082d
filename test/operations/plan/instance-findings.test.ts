import { instanceFindings } from '../../../src/operations/plan/instance-findings.ts';
import { instance } from '../../placement/instances.ts';

test('instances that take tasks are no finding', () => {
  expect(instanceFindings([instance('a')])).toEqual([]);
});

test('draining instances and lost agents are one finding each, by EC2 id', () => {
  const found = instanceFindings([
    instance('a', { status: 'DRAINING', ec2InstanceId: 'i-2' }),
    instance('b', { status: 'DRAINING', agentConnected: false, ec2InstanceId: 'i-1' }),
    instance('c', { agentConnected: false }),
    instance('d'),
  ]);
  expect(found.map(({ id, severity, resource }) => [id, severity, resource])).toEqual([
    ['instance-draining', 'note', 'i-1, i-2'],
    ['agent-disconnected', 'warning', 'c'],
  ]);
  expect(found[0]?.message).toContain('2 of 4 instances');
});

test('of many only five are named', () => {
  const many = Array.from({ length: 7 }, (_, at) => instance(`i${at}`, { status: 'DRAINING' }));
  expect(instanceFindings(many)[0]?.resource).toBe('i0, i1, i2, i3, i4 and 2 more');
});
