import {
  DeregisterContainerInstanceCommand,
  ListContainerInstancesCommand,
} from '@aws-sdk/client-ecs';
import type { Rows } from './play.ts';
import { NO_BREAKER, onFargate, onInstances, type Scene } from './stage.ts';

const LATE = { outcome: 'timed-out', exit: 5, runs: 'web:2' } as const;
const SOON = { waitForMinutes: 10, fitCheck: 'off' as const };
const container = (over: object) => ({
  containerDefinitions: [{ name: 'app', image: 'example/app:ok', cpu: 256, memory: 256, ...over }],
});
const onPort = container({ portMappings: [{ containerPort: 80, hostPort: 80 }] });

/** The image finds no place, and AWS says why. */
const refused = (reason: string) => () =>
  onFargate({ images: [{ image: 'shop/bad:*', behaviour: 'no-capacity', reason }] });

async function loseAll({ ecs }: Scene) {
  const { containerInstanceArns = [] } = await ecs.send(
    new ListContainerInstancesCommand({ cluster: 'c' }),
  );
  for (const containerInstance of containerInstanceArns) {
    await ecs.send(
      new DeregisterContainerInstanceCommand({ cluster: 'c', containerInstance, force: true }),
    );
  }
}

/** Tasks for which there is no place. */
export const PLACEMENT_ROWS: Rows = {
  'no CPU left': {
    causeId: 'place-cpu',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({ cpu: 900 }),
    cause: /No container instance has enough CPU left/,
    fix: /lower cpu of the task/,
  },
  'no memory left': {
    causeId: 'place-memory',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({ memory: 900 }),
    cause: /No container instance has enough memory left/,
    fix: /lower memory of the task/,
  },
  'no memory left, no breaker, taken back': {
    outcome: 'rolled-back',
    exit: 3,
    runs: 'web:1',
    stage: () => onInstances({ service: { deploymentConfiguration: NO_BREAKER } }),
    inputs: { ...SOON, onFailure: 'rollback' },
    change: container({ memory: 900 }),
    cause: /No container instance has enough memory left.*taken back/,
    fix: /lower memory of the task/,
  },
  'the port taken on every instance': {
    causeId: 'place-port',
    ...LATE,
    inputs: SOON,
    stage: () =>
      onInstances({
        definition: onPort,
        service: { deploymentConfiguration: { minimumHealthyPercent: 100 } },
      }),
    cause: /host port that the task wants is taken/,
    fix: /hostPort to 0/,
  },
  'no network interface left': {
    causeId: 'place-eni',
    ...LATE,
    inputs: SOON,
    stage: () =>
      onInstances({
        instances: [{ cpu: 4096, memory: 4096 }],
        definition: { networkMode: 'awsvpc' },
        service: {
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
          desiredCount: 3,
        },
      }),
    cause: /No container instance has a network interface left/,
    fix: /ENI trunking/,
  },
  'no GPU': {
    causeId: 'place-gpu',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({ resourceRequirements: [{ type: 'GPU', value: '1' }] }),
    cause: /No container instance has a GPU left|attribute that the task needs/,
    fix: /GPU|agent/,
  },
  'an attribute that no instance has': {
    causeId: 'place-attribute',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-token': 't', 'splunk-url': 'https://logs.example.org' },
      },
    }),
    cause: /attribute that the task needs/,
    fix: /log driver/,
  },
  'a constraint that no instance satisfies': {
    causeId: 'place-constraint',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: { placementConstraints: [{ type: 'memberOf', expression: 'attribute:disk == ssd' }] },
    cause: /satisfies the placement constraints/,
    fix: /expression of the constraint/,
  },
  'too large, told before anything is written': {
    outcome: 'failed',
    exit: 1,
    runs: 'web:1',
    stage: onInstances,
    inputs: { fitCheck: 'fail' },
    change: container({ memory: 900 }),
    cause: /memory/,
    fix: /./,
  },
  'no container instance at all': {
    causeId: 'place-no-instances',
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    happens: [{ at: 5, does: loseAll }],
    cause: /The cluster has no container instance/,
    fix: /Add instances/,
  },
  'no capacity of Fargate': {
    causeId: 'fargate-capacity',
    ...LATE,
    stage: refused(
      'Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    ),
    image: 'shop/bad:2',
    inputs: SOON,
    cause: /Fargate has no capacity in this zone/,
    fix: /other zones/,
  },
  'no capacity of Fargate, taken back': {
    outcome: 'rolled-back',
    exit: 3,
    runs: 'web:1',
    stage: refused('Capacity is unavailable at this time.'),
    image: 'shop/bad:2',
    inputs: { ...SOON, onFailure: 'rollback' },
    cause: /Fargate has no capacity in this zone.*taken back/,
    fix: /other zones/,
  },
  'the limit of the account on Fargate': {
    causeId: 'fargate-limit',
    ...LATE,
    stage: refused("You've reached the limit on the number of vCPUs you can run concurrently."),
    image: 'shop/bad:2',
    inputs: SOON,
    cause: /reached its Fargate limit/,
    fix: /Service Quotas/,
  },
  'no place for a reason that nobody knows': {
    causeId: 'place-other',
    ...LATE,
    stage: refused('Internal error.'),
    image: 'shop/bad:2',
    inputs: SOON,
    cause: /A task could not be placed.*|Internal error/,
    fix: /Read the reason in the event/,
  },
};
