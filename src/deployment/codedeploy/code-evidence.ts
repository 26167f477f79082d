import type { ServiceEvent, ServiceName, Task } from '../../ports/ecs.ts';
import { CONSEQUENCES, type Explanation, explain } from '../explain.ts';
import { explanationLines } from '../explain-watch.ts';
import { stoppedLines } from '../stopped-lines.ts';
import { isFailure, keepStoppedTask } from '../stopped-task.ts';
import type { StoppedTask } from '../watch-types.ts';
import type { CodeWatchEvent, CodeWatchState } from './code-watch.ts';

/** Where the tasks of a deployment are looked at, and which ones they are. */
export interface EvidencePlace {
  readonly name: ServiceName;
  readonly taskDefinitionArn: string;
  /** Events of the service before the deployment. */
  readonly knownEventIds: readonly string[];
}

/** What a watch has seen of the service that CodeDeploy deploys. */
export interface CodeEvidence {
  readonly stoppedTasks: readonly StoppedTask[];
  readonly events: readonly ServiceEvent[];
  /** When the tasks and the events were read last, ms since 1970; 0 for never. */
  readonly tasksSeenAtMs: number;
  readonly eventsSeenAtMs: number;
  readonly toldCauses: readonly string[];
}

/** Nothing seen yet. */
export const NO_EVIDENCE: CodeEvidence = {
  stoppedTasks: [],
  events: [],
  tasksSeenAtMs: 0,
  eventsSeenAtMs: 0,
  toldCauses: [],
};

type Observed = Extract<CodeWatchEvent, { kind: 'observed' }>;

/** Adds what a look showed of tasks and events; nothing seen before is forgotten. */
export function withEvidence(
  { evidence, start, target }: CodeWatchState,
  { tasks, events, atMs }: Pick<Observed, 'tasks' | 'events' | 'atMs'>,
): CodeEvidence {
  const place = start.evidence;
  if (place === undefined || (tasks === undefined && events === undefined)) return evidence;
  const known = new Set(evidence.stoppedTasks.map(({ arn }) => arn));
  const green = target?.taskSets.find(({ label }) => label === 'Green')?.id;
  const isOurs = (task: Task) =>
    task.taskDefinitionArn === place.taskDefinitionArn &&
    (green === undefined || task.startedBy === undefined || task.startedBy === green);
  const fresh = (tasks ?? []).filter((task) => isOurs(task) && !known.has(task.arn));
  return {
    ...evidence,
    stoppedTasks: [...evidence.stoppedTasks, ...fresh.map(keepStoppedTask)],
    events: events?.filter(({ id }) => !place.knownEventIds.includes(id)) ?? evidence.events,
    tasksSeenAtMs: tasks === undefined ? evidence.tasksSeenAtMs : atMs,
    eventsSeenAtMs: events === undefined ? evidence.eventsSeenAtMs : atMs,
  };
}

/** Whether a task of the deployment has failed. */
export function hasFailures({ stoppedTasks }: CodeEvidence): boolean {
  return stoppedTasks.some(isFailure);
}

/** Why the deployment does not get on, as far as it was seen. */
export function explainEvidence({ stoppedTasks, events }: CodeEvidence): readonly Explanation[] {
  return explain({ stoppedTasks, events });
}

/** Warnings for what was not told yet, and the evidence with it told. */
export function evidenceLines(
  before: CodeEvidence,
  now: CodeEvidence,
): { readonly lines: readonly string[]; readonly evidence: CodeEvidence } {
  const found = explainEvidence(now).filter(({ id }) => !CONSEQUENCES.has(id));
  const fresh = found.filter(({ id }) => !now.toldCauses.includes(id));
  const stopped = now.stoppedTasks.slice(before.stoppedTasks.length);
  return {
    lines: [...stoppedLines(before.stoppedTasks, stopped), ...fresh.flatMap(explanationLines)],
    evidence: { ...now, toldCauses: [...now.toldCauses, ...fresh.map(({ id }) => id)] },
  };
}
