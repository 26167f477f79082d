import type { InputRow } from './row.ts';

/** Most jobs that one matrix can make. Source: GitHub Actions limits, "Job matrix". */
const MAX_JOBS = 256;
/** Every deployment that goes on takes calls; so many at once are as many as one account should bear. */
const MAX_AT_ONCE = 100;

const MATRIX = ['matrix'] as const;
const RESCHEDULING = ['register', 'deploy', 'rollback', 'plan', 'diff'] as const;

/** Several services in one run, or spread over runners. */
export const FLEET_ROWS = [
  {
    name: 'services',
    type: 'text',
    description:
      'Several services to deploy: a YAML or JSON list, or the path of a file with one. The other inputs are its defaults.',
    group: 'fleet',
    operations: ['deploy', 'matrix'],
    requiredBy: MATRIX,
    placeholder: 'list',
  },
  {
    name: 'max-parallel',
    type: 'integer',
    min: 1,
    max: MAX_AT_ONCE,
    default: 10,
    description: 'How many of the services are deployed at the same time.',
    group: 'fleet',
    operations: ['deploy'],
    placeholder: 'n',
    needs: { name: 'services', otherwise: 'ignore' },
  },
  {
    name: 'services-per-job',
    type: 'integer',
    min: 1,
    max: MAX_JOBS,
    description:
      'Services that one job of the matrix deploys. Without it, 1, or as many as it takes to stay within 256 jobs.',
    group: 'fleet',
    operations: MATRIX,
    placeholder: 'n',
  },
  {
    name: 'wave',
    type: 'integer',
    min: 1,
    max: 1_000,
    description: 'Only the services of this wave. Without it, all of them.',
    group: 'fleet',
    operations: MATRIX,
    placeholder: 'n',
  },
] as const satisfies readonly InputRow[];

/** What runs tasks of the family by the clock. */
export const SCHEDULED_TASK_ROWS = [
  {
    name: 'eventbridge-rules',
    type: 'list',
    description:
      'EventBridge rules whose tasks of this family get the new revision: names, bus/name, bus/* or ARNs.',
    group: 'service',
    operations: RESCHEDULING,
    placeholder: 'names',
  },
  {
    name: 'eventbridge-schedules',
    type: 'list',
    description:
      'EventBridge Scheduler schedules whose tasks of this family get the new revision: names, group/name, group/* or ARNs.',
    group: 'service',
    operations: RESCHEDULING,
    placeholder: 'names',
  },
] as const satisfies readonly InputRow[];
