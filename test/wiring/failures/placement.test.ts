import { stopAll } from '../../mock-server/builders.ts';
import { type Rows, testAll } from './play.ts';
import { NO_BREAKER, onInstances } from './stage.ts';

afterEach(stopAll);

const LATE = { outcome: 'timed-out', exit: 5, runs: 'web:2' } as const;
const SOON = { waitForMinutes: 10, fitCheck: 'off' as const };
const container = (over: object) => ({
  containerDefinitions: [{ name: 'app', image: 'example/app:ok', cpu: 256, memory: 256, ...over }],
});
const onPort = container({ portMappings: [{ containerPort: 80, hostPort: 80 }] });

const ROWS: Rows = {
  'no CPU left': {
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({ cpu: 900 }),
    cause: /No container instance has enough CPU left/,
    fix: /lower cpu of the task/,
  },
  'no memory left': {
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
    cause: /taken back.*No container instance has enough memory left/,
    fix: /lower memory of the task/,
  },
  'the port taken on every instance': {
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
    ...LATE,
    stage: onInstances,
    inputs: SOON,
    change: container({ resourceRequirements: [{ type: 'GPU', value: '1' }] }),
    cause: /No container instance has a GPU left|attribute that the task needs/,
    fix: /GPU|agent/,
  },
  'an attribute that no instance has': {
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
};

testAll(ROWS);
