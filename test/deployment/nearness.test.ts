import { nearness } from '../../src/deployment/nearness.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { deployment, OLD, service, serviceDeployment, watchStart } from './builders.ts';

const { state } = beginWatch(watchStart());
const LATE = 60_000;

test.each([
  ['before a task can have started', state, 3_000, 'far'],
  ['while tasks start', state, LATE, 'moving'],
  [
    'with all new tasks running and old ones left',
    { ...state, service: service({ deployments: [deployment({ runningCount: 3 }), OLD] }) },
    LATE,
    'moving',
  ],
  [
    'with all new tasks running and no other',
    { ...state, service: service({ deployments: [deployment({ runningCount: 3 })] }) },
    LATE,
    'near',
  ],
  [
    'with one failure left until the circuit breaker',
    {
      ...state,
      serviceDeployment: serviceDeployment({
        circuitBreaker: { status: 'MONITORING', failureCount: 2, threshold: 3 },
      }),
    },
    LATE,
    'near',
  ],
  [
    'while it bakes',
    { ...state, serviceDeployment: serviceDeployment({ lifecycleStage: 'BAKE_TIME' }) },
    LATE,
    'far',
  ],
  [
    'while a hook waits for somebody',
    {
      ...state,
      serviceDeployment: serviceDeployment({
        hooks: [{ id: 'ecs-pause-1', targetType: 'PAUSE', status: 'AWAITING_ACTION' }],
      }),
    },
    LATE,
    'far',
  ],
] as const)('how near a decision is %s', (_, given, atMs, expected) => {
  expect(nearness(given, atMs)).toBe(expected);
});
