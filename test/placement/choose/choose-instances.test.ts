import { chooseInstances } from '../../../src/placement/choose/choose-instances.ts';
import type { Market, ServiceNeed } from '../../../src/placement/choose/service-need.ts';
import { createPriceBook } from '../../../src/placement/cost/price-book.ts';

const WEB: ServiceNeed = {
  name: 'web',
  tasks: 4,
  cpuUnits: 1024,
  memoryMib: 3000,
  gpus: 0,
  isAwsvpc: false,
  isApart: false,
  architecture: 'x86_64',
};
const MARKET: Market = {
  types: [{ name: 'm5.large' }, { name: 'c5.large' }, { name: 'm7g.large' }, { name: 'g5.xlarge' }],
  hasTrunking: false,
  memoryMargin: 0.05,
  daemons: { cpuUnits: 0, memoryMib: 0 },
};
const book = createPriceBook('us-east-1');

function choose(
  services: readonly ServiceNeed[],
  more: Partial<Parameters<typeof chooseInstances>[0]> = {},
) {
  let now = 0;
  return chooseInstances(
    { services, running: [], market: MARKET, book, ...more },
    { seed: 1, timeLimitMs: 20, nowMs: () => now++ },
  );
}

test('the cheapest types that hold the tasks are bought', () => {
  const choice = choose([WEB]);
  expect(choice).toMatchObject({ buy: { 'm5.large': 2 }, distance: 'optimal', unplaced: {} });
  expect(choice.usdPerHour).toBeCloseTo(0.192, 9);
});

test.each<[string, Partial<ServiceNeed>, object]>([
  ['the architecture is kept', { architecture: 'arm64' }, { 'm7g.large': 2 }],
  ['GPUs are kept', { gpus: 1, tasks: 2 }, { 'g5.xlarge': 2 }],
  [
    'tasks that are apart take an instance each',
    { isApart: true, tasks: 3 },
    { 'm5.large': 2, 'c5.large': 1 },
  ],
  [
    'interfaces of awsvpc limit the tasks',
    { isAwsvpc: true, cpuUnits: 1, memoryMib: 1, tasks: 4 },
    { 'c5.large': 2 },
  ],
  ['constraints leave types out', { types: ['g5.xlarge'] }, { 'g5.xlarge': 1 }],
])('%s', (name, more, buy) => {
  const choice = choose([{ ...WEB, ...more }]);
  const isAny = name.startsWith('tasks that are apart');
  const count = (all: object) => Object.values(all).reduce((sum, n) => sum + n, 0);
  if (isAny) expect(count(choice.buy)).toBe(count(buy));
  else expect(choice.buy).toEqual(buy);
});

test('running instances are used before any is bought', () => {
  const running = [
    { id: 'i-1', type: 'm5.large', cpuUnits: 2048, memoryMib: 7900, gpus: 0, enis: 2 },
  ];
  const choice = choose([WEB], { running });
  expect(choice).toMatchObject({ used: ['i-1'], buy: { 'm5.large': 1 } });
});

test('tasks that are cheaper on Fargate go there', () => {
  const choice = choose([{ ...WEB, tasks: 1, fargateUsdPerHour: 0.01 }]);
  expect(choice).toMatchObject({ buy: {}, onFargate: { web: 1 } });
});

test('a type without a price or a size is left out, and why is said', () => {
  const market = { ...MARKET, types: [{ name: 'm5.large' }, { name: 'none.large' }] };
  const other = choose([WEB], { market, book: createPriceBook('eu-west-1') });
  expect(other.leftOut).toEqual([
    { type: 'm5.large', why: 'no price of m5.large in eu-west-1; the table is of us-east-1' },
    { type: 'none.large', why: 'its size is not known' },
  ]);
  expect(other.unplaced).toEqual({ web: 4 });
});
