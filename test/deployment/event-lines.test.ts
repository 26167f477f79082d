import { eventLines } from '../../src/deployment/event-lines.ts';

const started = (id: number) =>
  `(service web) has started ${id} tasks: (task a${id}) (task b${id}).`;

test('equal events of one look are counted, others are told as they are', () => {
  const { lines } = eventLines({}, ['registered 1 targets', 'registered 1 targets', 'steady']);
  expect(lines).toEqual(['registered 1 targets (2 times)', 'steady']);
});

test('after a few of a kind the reader learns that the next ones are left out, and they are', () => {
  const first = eventLines({}, [started(1), started(2)]);
  expect(first.lines).toEqual([started(1), started(2)]);
  const second = eventLines(first.told, [started(3), started(4), 'deployment failed']);
  expect(second.lines).toEqual([
    `${started(3)} (the next ones like it are not told)`,
    'deployment failed',
  ]);
  expect(eventLines(second.told, [started(5)]).lines).toEqual([]);
});
