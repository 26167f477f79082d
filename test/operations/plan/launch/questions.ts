import type { LaunchQuestion } from '../../../../src/operations/plan/launch/launch-question.ts';
import { createPriceBook } from '../../../../src/placement/cost/price-book.ts';
import { instanceOf } from '../../../simulator/foretell/rollouts.ts';
import { ec2Service } from '../live.ts';

let now = 0;

/** Two tasks of 256 CPU units and 512 MiB, and an instance that holds them. */
export function question(over: Partial<LaunchQuestion> = {}): LaunchQuestion {
  return {
    service: ec2Service({ launchType: 'FARGATE' }),
    definition: {
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'a', image: 'b' }],
    },
    desired: 2,
    instances: [{ ...instanceOf('a', 4000), attributes: { 'ecs.capability.task-eni': '' } }],
    book: createPriceBook('us-east-1'),
    policy: 'cheapest',
    isInterruptible: false,
    headroomPercent: 0,
    limits: { seed: 1, timeLimitMs: 50, nowMs: () => (now += 1) },
    ...over,
  };
}
