import { preflight } from '../../src/gates/preflight.ts';
import { alarm } from './builders.ts';

test('a name that no alarm has is missing', () => {
  expect(preflight(['errors', 'latency'], [alarm('OK')])).toEqual({
    missing: ['latency'],
    firing: [],
  });
});

test('an alarm that fires is told, one without data is not', () => {
  const firing = alarm('ALARM');
  const quiet = alarm('INSUFFICIENT_DATA', { name: 'latency' });
  expect(preflight(['errors', 'latency'], [firing, quiet])).toEqual({
    missing: [],
    firing: [firing],
  });
});
