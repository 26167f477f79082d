import { checkScheduling } from '../../../src/simulator/ecs/check-scheduling.ts';

const ROLLING = { strategy: 'ROLLING', minimumHealthyPercent: 100, maximumPercent: 200 };
const DAEMON = { ...ROLLING, minimumHealthyPercent: 0, maximumPercent: 100 };
const SPREAD = { placementStrategy: [{ type: 'spread', field: 'instanceId' }] };
const DISTINCT = { placementConstraints: [{ type: 'distinctInstance' }] };
const FARGATE = { launchType: 'FARGATE' };

interface Case {
  readonly request?: object;
  readonly settings?: object;
  readonly config?: object;
  readonly controller?: string;
  readonly isDaemon?: boolean;
}

function check({ request = {}, settings = {}, config = {}, isDaemon = false, ...rest }: Case) {
  const all = {
    isDaemon,
    controller: rest.controller ?? 'ECS',
    settings: {
      deploymentConfiguration: isDaemon ? DAEMON : ROLLING,
      placementConstraints: [],
      placementStrategy: [],
      ...settings,
    },
    config: { launchType: 'EC2', ...config },
  };
  return () => checkScheduling(request as never, all as never);
}

const REFUSED: readonly (readonly [string, Case, RegExp])[] = [
  [
    'a count of daemons',
    { isDaemon: true, request: { desiredCount: 2 } },
    /does not support a desired count for services/,
  ],
  [
    'a strategy for daemons',
    { isDaemon: true, settings: SPREAD },
    /does not support placement strategies/,
  ],
  ['daemons of CodeDeploy', { isDaemon: true, controller: 'CODE_DEPLOY' }, /CODE_DEPLOY/],
  ['daemons on Fargate', { isDaemon: true, config: FARGATE }, /FARGATE launch type/],
  [
    'daemons of capacity providers',
    { isDaemon: true, config: { capacityProviderStrategy: [{ capacityProvider: 'one' }] } },
    /Specifying a capacity provider strategy is not supported/,
  ],
  [
    'more than one daemon on a machine',
    { isDaemon: true, settings: { deploymentConfiguration: ROLLING } },
    /maximumPercent of 100/,
  ],
  [
    'strategies on Fargate',
    { config: FARGATE, settings: SPREAD },
    /^Placement strategies are not supported with FARGATE launch type\.$/,
  ],
  [
    'constraints on Fargate',
    { config: FARGATE, settings: DISTINCT },
    /^Placement constraints are not supported with FARGATE launch type\.$/,
  ],
];

const TAKEN: readonly (readonly [string, Case])[] = [
  ['machines with strategies and constraints', { settings: { ...SPREAD, ...DISTINCT } }],
  ['Fargate without', { config: FARGATE }],
  ['daemons', { isDaemon: true, request: { deploymentConfiguration: {} } }],
  ['task sets from outside', { controller: 'EXTERNAL' }],
];

describe('checkScheduling', () => {
  it.each(REFUSED)('refuses %s', (_, given, message) => {
    expect(check(given)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    );
  });

  it.each(TAKEN)('takes %s', (_, given) => {
    expect(check(given)).not.toThrow();
  });
});
