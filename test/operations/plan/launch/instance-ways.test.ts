import { instanceWays } from '../../../../src/operations/plan/launch/instance-ways.ts';
import { question } from './questions.ts';

const [INSTANCE] = question().instances ?? [];

test('instances that run cost nothing more, and each capacity provider is a way of its own', () => {
  const instances = [{ ...INSTANCE!, capacityProvider: 'mine' }];
  expect(instanceWays(question({ instances }))).toMatchObject([
    { kind: 'ec2-existing', name: '1 running instances', against: [], price: { usdPerHour: 0 } },
    { kind: 'capacity-provider', name: 'capacity provider mine', against: [] },
  ]);
});

test.each([
  ['no instance', [], 'no instance is ACTIVE with a connected agent'],
  [
    'a full one',
    [{ ...INSTANCE!, remaining: { ...INSTANCE!.remaining, memoryMib: 600 } }],
    '1 of 2',
  ],
])('%s speaks against it', (_, instances, reason) => {
  expect(instanceWays(question({ instances }))[0]?.against).toEqual([
    expect.stringContaining(reason),
  ]);
});

test('instances that may not be read are not chosen', () => {
  const [way] = instanceWays(question({ instances: undefined }));
  expect(way?.against).toEqual(['the instances of the cluster could not be read']);
});
