import { objectsAt, textAt } from '../../task-definition/reader.ts';
import { memberOf, rootOf } from '../../task-definition/rules/definition-facts.ts';
import { repeatsOf } from '../../task-definition/rules/repeats-of.ts';
import type { Hit, Rule } from '../../task-definition/rules/rule.ts';
import { AUTOSCALING } from '../normalize-service.ts';
import { CREATE_SERVICE, isDaemon, outOfRange } from './facts.ts';

/** @source Amazon ECS API reference, CreateService, serviceName */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;
/** Largest whole number of 32 bits with a sign. @source API model, BoxedInteger */
const MOST = 2_147_483_647;

/** What a service is called, how large it is, and how it scales. */
export const SERVICE_RULES_OF_ITSELF: readonly Rule[] = [
  {
    id: 'service-name',
    severity: 'error',
    title: 'The name of the service is none',
    why: 'A name has 1 to 255 letters, digits, hyphens and underscores.',
    fix: 'Use only these characters.',
    source: `${CREATE_SERVICE}, serviceName`,
    check: ({ serviceName }) => {
      if (typeof serviceName !== 'string' || NAME.test(serviceName)) return [];
      const message = `serviceName is "${serviceName}"; it has 1 to 255 letters, digits, hyphens and underscores.`;
      return [{ pointer: '/serviceName', message, hint: 'Use only these characters.' }];
    },
  },
  {
    id: 'service-numbers',
    severity: 'error',
    title: 'A number of the service is outside its limits',
    why: 'Counts and seconds are 0 or more.',
    fix: 'Give a number within the limits.',
    source: CREATE_SERVICE,
    check: (service) =>
      ['desiredCount', 'healthCheckGracePeriodSeconds'].flatMap((name) =>
        outOfRange({ pointer: `/${name}`, value: service[name], least: 0, most: MOST, name }),
      ),
  },
  {
    id: 'service-autoscaling',
    severity: 'error',
    title: 'The scaling of the service cannot be done so',
    why: 'Scaling goes between two bounds, by policies and schedules with names of their own, and a daemon has no count to scale.',
    fix: 'Correct what the message names.',
    source: 'Application Auto Scaling API reference, RegisterScalableTarget and PutScalingPolicy',
    check: (service) => (service[AUTOSCALING] === undefined ? [] : scalingHits(service)),
  },
];

function scalingHits(service: Parameters<Rule['check']>[0]): readonly Hit[] {
  const scaling = memberOf(rootOf(service), AUTOSCALING);
  const { minCapacity, maxCapacity } = scaling.value;
  const hits: Hit[] = [];
  if (isDaemon(service)) {
    const message = 'A service with the scheduling strategy DAEMON does not scale.';
    hits.push({ pointer: scaling.pointer, message, hint: `Delete ${AUTOSCALING}.` });
  }
  if (Number(minCapacity) > Number(maxCapacity)) {
    const message = `minCapacity is ${String(minCapacity)} and maxCapacity ${String(maxCapacity)}.`;
    const pointer = `${scaling.pointer}/minCapacity`;
    hits.push({ pointer, message, hint: 'Lower minCapacity, or raise maxCapacity.' });
  }
  for (const name of ['minCapacity', 'maxCapacity']) {
    const pointer = `${scaling.pointer}/${name}`;
    hits.push(...outOfRange({ pointer, value: scaling.value[name], least: 0, most: MOST, name }));
  }
  const policies = objectsAt(scaling, 'policies');
  const actions = objectsAt(scaling, 'scheduledActions');
  const repeated = [
    ...repeatsOf(policies, 'policyName'),
    ...repeatsOf(actions, 'scheduledActionName'),
  ];
  for (const { pointer, name } of repeated) {
    const message = `${name} is there twice; the second would replace the first.`;
    hits.push({ pointer, message, hint: 'Give each a name of its own.' });
  }
  return [...hits, ...policies.flatMap(policyHits), ...actions.flatMap(actionHits)];
}

/** @source Application Auto Scaling API reference, PutScalingPolicy: StepScaling is the default type */
function policyHits({ value, pointer }: ReturnType<typeof objectsAt>[number]): readonly Hit[] {
  const isTracking = value.policyType === 'TargetTrackingScaling';
  const own = isTracking ? 'targetTracking' : 'step';
  const member = `${own}ScalingPolicyConfiguration`;
  if (value[member] !== undefined) return [];
  const type = textAt(value, 'policyType') ?? 'StepScaling, the default';
  const message = `A policy of the type ${type} needs ${member}.`;
  return [{ pointer: `${pointer}/${member}`, message, hint: `Add ${member}, or set policyType.` }];
}

function actionHits({ value, pointer }: ReturnType<typeof objectsAt>[number]): readonly Hit[] {
  const schedule = textAt(value, 'schedule');
  if (schedule === undefined || /^(?:at|rate|cron)\(.+\)$/.test(schedule)) return [];
  const message = `schedule is "${schedule}"; it is at(…), rate(…) or cron(…).`;
  return [
    { pointer: `${pointer}/schedule`, message, hint: 'Write cron(0 8 * * ? *) for instance.' },
  ];
}
