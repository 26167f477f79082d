import { wantedOf } from '../../../src/operations/scheduled/names.ts';

test('names, places and ARNs say which rules and schedules are meant', () => {
  const wanted = wantedOf({
    eventbridgeRules: ['a', 'bus/a', '*', 'bus/*', 'arn:aws:events:eu-west-1:1:rule/bus/a'],
    eventbridgeSchedules: ['s', 'g/s', 'g/*', 'arn:aws:scheduler:eu-west-1:1:schedule/g/s'],
  });
  expect(wanted).toEqual([
    { kind: 'rule', name: { rule: 'a' } },
    { kind: 'rule', name: { rule: 'a', bus: 'bus' } },
    { kind: 'rules', bus: undefined },
    { kind: 'rules', bus: 'bus' },
    { kind: 'rule', name: { rule: 'a', bus: 'bus' } },
    { kind: 'schedule', name: { name: 's' } },
    { kind: 'schedule', name: { name: 's', group: 'g' } },
    { kind: 'schedules', group: 'g' },
    { kind: 'schedule', name: { name: 's', group: 'g' } },
  ]);
});

test('without them nothing is meant', () => {
  expect(wantedOf({})).toEqual([]);
});
