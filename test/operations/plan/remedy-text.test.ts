import { remedyText } from '../../../src/operations/plan/remedy-text.ts';
import { instance } from '../../placement/instances.ts';

const spare = { name: 'm5.large', instance: instance('a') };

test.each([
  [{ kind: 'add-instances', spare, count: 1 }, 'add 1 instance m5.large'],
  [{ kind: 'add-instances', spare, count: 4 }, 'add 4 instances m5.large'],
  [
    { kind: 'minimum-healthy-percent', value: 66 },
    'lower minimumHealthyPercent of the service to 66',
  ],
  [{ kind: 'maximum-percent', value: 150 }, 'raise maximumPercent of the service to 150'],
  [{ kind: 'memory', value: 300 }, 'reserve at most 300 MiB of memory for a task'],
  [{ kind: 'cpu', value: 256 }, 'reserve at most 256 CPU units for a task'],
  [{ kind: 'drop-host-ports' }, 'leave out the fixed host ports'],
  [{ kind: 'drop-distinct-instance' }, 'leave out the constraint distinctInstance'],
  [{ kind: 'rolling' }, 'use the deployment strategy ROLLING'],
] as const)('%j reads as an order', (remedy, text) => {
  expect(remedyText(remedy)).toBe(text);
});
