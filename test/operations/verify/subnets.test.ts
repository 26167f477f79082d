import { judgeSubnets, subnets } from '../../../src/operations/verify/subnets.ts';
import { ec2Service, SETTINGS } from '../plan/live.ts';
import { definitionWith, runCheck } from './subjects.ts';

const subnet = (id: string, freeAddresses: number) => ({ id, zone: 'a', freeAddresses });

test.each([
  ['enough in all', 5, [subnet('a', 2), subnet('b', 3)], []],
  ['too few in all', 6, [subnet('a', 2), subnet('b', 3)], ['subnet-full']],
  ['one is missing', 6, [subnet('a', 2)], ['subnet-missing']],
])('%s', (_name, more, found, ids) => {
  expect(judgeSubnets(['a', 'b'], more, found).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['ROLLING', 150, 1],
  ['ROLLING', 200, 3],
  ['CANARY', 100, 3],
])(
  '%s with %i percent needs %i addresses more',
  async (deploymentStrategy, maximumPercent, more) => {
    const settings = { ...SETTINGS, maximumPercent, subnets: ['a'] };
    const service = ec2Service({ deploymentStrategy, settings });
    const free = (count: number) => ({ inventory: { subnets: async () => [subnet('a', count)] } });
    const subject = { definition: definitionWith({}), service };
    expect(await runCheck(subnets, subject, free(more))).toEqual([]);
    expect(await runCheck(subnets, subject, free(more - 1))).toMatchObject([{ id: 'subnet-full' }]);
  },
);
