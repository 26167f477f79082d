import type { InputRow } from './row.ts';

const PLAN = { group: 'fit', operations: ['plan'] } as const;

/** What a plan compares and how it counts. */
export const PLAN_ROWS = [
  {
    ...PLAN,
    name: 'launch-type',
    type: 'choice',
    values: ['service', 'auto'],
    default: 'service',
    description:
      'Where tasks are to run: as the service says, or auto, which compares Fargate, running instances, capacity providers and new instances.',
  },
  {
    ...PLAN,
    name: 'launch-policy',
    type: 'choice',
    values: ['cheapest', 'least-operations', 'existing-capacity'],
    default: 'cheapest',
    description: 'What launch-type auto prefers among the ways that are possible.',
  },
  {
    ...PLAN,
    name: 'interruptible',
    type: 'flag',
    default: false,
    description:
      'Tasks may be taken back with two minutes notice, so launch-type auto may choose Fargate Spot.',
  },
  {
    ...PLAN,
    name: 'headroom',
    type: 'integer',
    min: 0,
    max: 300,
    default: 0,
    description: 'Percent to be left free when the smallest Fargate size is looked for.',
    placeholder: 'percent',
  },
  {
    ...PLAN,
    name: 'instance-types',
    type: 'list',
    description:
      'Instance types that launch-type auto may buy. Without it, common ones of the current generations.',
    placeholder: 'types',
  },
  {
    ...PLAN,
    name: 'prices',
    type: 'string',
    description:
      'File with prices of your own, JSON, that go before every other. Without it, the table for us-east-1.',
    placeholder: 'file',
  },
] as const satisfies readonly InputRow[];
