import { fleetFindings } from '../../../src/operations/plan/fleet-findings.ts';
import type { Instance } from '../../../src/placement/instance.ts';
import { instance } from '../../placement/instances.ts';

function inZone(zone: string, agentVersion = '1.90.0', over: Partial<Instance> = {}): Instance {
  const one = instance(`${zone}-${agentVersion}`);
  return { ...one, agentVersion, attributes: { 'ecs.availability-zone': zone }, ...over };
}

test.each<[string, readonly Instance[], readonly string[]]>([
  ['a fleet of one kind', [inZone('a'), inZone('b')], []],
  ['no instances', [], []],
  ['an older agent', [inZone('a'), inZone('b', '1.9.1')], ['agent-old']],
  ['an older agent that drains', [inZone('a'), inZone('b', '1.9.1', { status: 'DRAINING' })], []],
  ['zones that differ by one', [inZone('a'), inZone('a'), inZone('b')], []],
  [
    'a zone that is much larger',
    [inZone('a'), inZone('a'), inZone('a'), inZone('b')],
    ['zones-unbalanced'],
  ],
  ['one zone alone', [inZone('a'), inZone('a'), inZone('a')], []],
])('%s: %#', (_, instances, ids) => {
  expect(fleetFindings(instances).map(({ id }) => id)).toEqual(ids);
});

test('the newest version is the greatest number, not the greatest text', () => {
  const [finding] = fleetFindings([inZone('a', '1.100.0'), inZone('b', '1.99.0')]);
  expect(finding?.message).toContain('older agent than 1.100.0');
});
