import type { Price } from '../../../src/placement/cost/price.ts';
import {
  type Alternative,
  chooseLaunchType,
} from '../../../src/placement/launch-type/choose-launch-type.ts';

const usd = (usdPerHour: number): Price => ({ kind: 'known', usdPerHour, origin: 'table' });
const UNKNOWN: Price = { kind: 'unknown', why: 'no price' };

const ALL: readonly Alternative[] = [
  { kind: 'fargate', name: 'Fargate', against: [], price: usd(0.3) },
  { kind: 'ec2-existing', name: 'running instances', against: [], price: usd(0.25) },
  { kind: 'ec2-new', name: '2 x m7g.large', against: [], price: usd(0.2) },
];

test.each([
  ['cheapest', '2 x m7g.large', 'it costs least of what is possible'],
  ['least-operations', 'Fargate', 'it leaves least to operate of what is possible'],
  ['existing-capacity', 'running instances', 'it uses what is there before it buys'],
] as const)('%s takes %s', (policy, name, why) => {
  const choice = chooseLaunchType(ALL, policy);
  expect([choice.chosen?.name, choice.why]).toEqual([name, why]);
});

test('what is not possible is not chosen, and the table says every reason', () => {
  const [first, ...others] = ALL as [Alternative, ...Alternative[]];
  const bad = { ...first, price: usd(0), against: ['it asks for GPUs', 'it is a daemon service'] };
  const { chosen, table } = chooseLaunchType([bad, ...others], 'cheapest');
  expect(chosen?.name).toBe('2 x m7g.large');
  expect(table.map(({ name, price, verdict }) => [name, price, verdict])).toEqual([
    ['Fargate', usd(0), 'not possible: it asks for GPUs; it is a daemon service'],
    ['running instances', usd(0.25), 'possible'],
    ['2 x m7g.large', usd(0.2), 'chosen'],
  ]);
});

test('a price that is not known does not win', () => {
  const unknown = ALL.map((one) => (one.kind === 'ec2-new' ? { ...one, price: UNKNOWN } : one));
  expect(chooseLaunchType(unknown, 'cheapest').chosen?.name).toBe('running instances');
});

test('nothing possible is said', () => {
  const none = ALL.map((one) => ({ ...one, against: ['no'] }));
  expect(chooseLaunchType(none, 'cheapest')).toMatchObject({
    chosen: undefined,
    why: 'nothing is possible',
  });
});
