import { shortName } from '../ecs/arns.ts';
import type { Task } from '../ecs/task.ts';
import { matches } from '../wildcard.ts';
import type { World } from '../world.ts';

/** What a task is asked and how it answers. What a rule does not say, a later one that matches does. */
export interface TrafficRule {
  /** Names with `*` for any text; a rule without them holds for every task. */
  readonly cluster?: string;
  readonly service?: string;
  readonly image?: string;
  /** `family` or `family:revision`. */
  readonly taskDefinition?: string;
  /** Simulated milliseconds since 1970 between which it holds. */
  readonly fromMs?: number;
  readonly untilMs?: number;
  /** Requests a second that reach the service. */
  readonly requestsPerSecond?: number;
  /** Share of them that is answered with a 5xx, 0 to 1. */
  readonly errorRate?: number;
  /** Time to the answer in the middle, and of the slowest two in a hundred. */
  readonly latencyMs?: number;
  readonly slowestLatencyMs?: number;
  /** Percent of its CPU and memory that a task uses. */
  readonly cpuPercent?: number;
  readonly memoryPercent?: number;
  /** Percent of its CPU that a task takes on top for each request a second that reaches it. */
  readonly cpuPercentPerRequest?: number;
}

/** Members of a rule that say how much. */
export type Amount = {
  readonly [K in keyof TrafficRule]-?: TrafficRule[K] extends number | undefined ? K : never;
}[keyof TrafficRule];

/** The first value that the rules have for a task at a time; undefined when none says one. */
export function amountFor(
  { traffic }: World,
  name: Amount,
  at: { readonly task?: Task; readonly atMs: number },
): number | undefined {
  return traffic.find((rule) => rule[name] !== undefined && holds(rule, at))?.[name];
}

function holds(
  rule: TrafficRule,
  { task, atMs }: { readonly task?: Task; readonly atMs: number },
): boolean {
  if (atMs < (rule.fromMs ?? atMs) || atMs >= (rule.untilMs ?? Number.POSITIVE_INFINITY)) {
    return false;
  }
  // Without a task nothing is known of who would have answered.
  if (task === undefined) return SELECTORS.every((name) => (rule[name] ?? '*') === '*');
  return (
    fits(rule.cluster, () => [shortName(task.clusterArn)]) &&
    fits(rule.service, () => [shortName(task.serviceArn ?? '')]) &&
    fits(rule.image, () => task.containers.map((one) => one.image)) &&
    fits(rule.taskDefinition, () => namesOf(task))
  );
}

const SELECTORS = ['cluster', 'service', 'image', 'taskDefinition'] as const;

/** Whether one of the texts is what the pattern says; without a pattern nothing has to be looked up. */
function fits(pattern: string | undefined, texts: () => readonly string[]): boolean {
  return pattern === undefined || texts().some((one) => matches(pattern, one));
}

/** `family:revision` and `family`. */
function namesOf({ taskDefinitionArn }: Task): readonly string[] {
  const revision = shortName(taskDefinitionArn);
  return [revision, revision.slice(0, revision.lastIndexOf(':'))];
}
