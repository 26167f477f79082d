import { countLimit, type NumberLimit, numberLimit } from '../limit-rules.ts';
import type { Rule } from '../rule.ts';

/** Rule, member, least, most, and unit. */
const ROWS: readonly (readonly [string, string, number, number, string])[] = [
  ['health-check-interval', 'healthCheck/interval', 5, 300, 'seconds'],
  ['health-check-timeout', 'healthCheck/timeout', 2, 60, 'seconds'],
  ['health-check-retries', 'healthCheck/retries', 1, 10, 'retries'],
  ['health-check-start-period', 'healthCheck/startPeriod', 0, 300, 'seconds'],
  ['restart-attempt-period', 'restartPolicy/restartAttemptPeriod', 60, 1800, 'seconds'],
];

const limits: readonly NumberLimit[] = ROWS.map(([id, member, least, most, unit]) => {
  const type = member.startsWith('health') ? 'HealthCheck' : 'ContainerRestartPolicy';
  const source = `Amazon ECS API reference, ${type}, ${member.split('/')[1]}`;
  return { id, level: 'container', member, least, most, unit, source };
});

/** Numbers and lists of a container that have limits. */
export const CONTAINER_LIMIT_RULES: readonly Rule[] = [
  ...limits.map(numberLimit),
  countLimit({
    id: 'too-many-exit-codes',
    level: 'container',
    member: 'restartPolicy/ignoredExitCodes',
    most: 50,
    things: 'ignored exit codes',
    fix: 'Keep the 50 exit codes that matter.',
    source: 'Amazon ECS API reference, ContainerRestartPolicy, ignoredExitCodes',
  }),
  countLimit({
    id: 'too-many-credential-specs',
    level: 'container',
    member: 'credentialSpecs',
    most: 1,
    things: 'credential specifications',
    fix: 'Keep one credential specification.',
    source: 'Amazon ECS API reference, ContainerDefinition, credentialSpecs',
  }),
];
