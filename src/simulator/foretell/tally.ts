import type { Service } from '../ecs/service.ts';
import { isLive, type Task } from '../ecs/task.ts';
import type { World } from '../world.ts';

/** Tasks of a service at one time, old and new. */
export interface Counts {
  readonly old: number;
  readonly next: number;
  /** Tasks that were told to stop and whose containers have not ended. */
  readonly stopping: number;
}

/** Where the tasks of a service are at one time: by instance, old and new ones. */
export type Placement = Readonly<Record<string, { readonly old: number; readonly next: number }>>;

/** A change in the numbers of tasks, or in the share of traffic that the new ones have. */
export interface Move extends Counts {
  /** From the start of the rollout, milliseconds. */
  readonly afterMs: number;
  readonly trafficPercent?: number;
}

/** What was counted while a rollout was played. */
export interface TallyResult {
  /** Tasks that were started and stopped, one by one, and shifts of traffic. */
  readonly started: number;
  readonly stopped: number;
  readonly shifts: number;
  /** Tasks that run or are to run at once at most; and with those that are still stopping. */
  readonly peakTasks: number;
  readonly peakWithStopping: number;
  readonly moves: readonly Move[];
  readonly before: Placement;
  readonly peak: Placement;
  readonly after: Placement;
}

/** Counts the tasks of a service while time passes. */
export interface Tally {
  /** Looks at the service as it is now. */
  look(): void;
  /** When the counts last changed, simulated milliseconds. */
  lastChangeMs(): number;
  result(): TallyResult;
}

/** What is counted. */
export interface Counted {
  readonly world: World;
  readonly service: Service;
  readonly nextArn: string;
  readonly codeDeploymentId?: string;
}

/** Moves that are kept: enough to draw them, not all of a rollout of thousands. */
const KEPT_MOVES = 500;

/** Begins to count with what is there now. */
export function createTally(counted: Counted): Tally {
  const startMs = counted.world.nowMs;
  const seen = new Set<Task>(working(counted));
  const stopping = new Set<Task>();
  const moves: Move[] = [];
  const before = placementOf(counted);
  let last: Move = { afterMs: 0, ...countsOf(counted), ...trafficOf(counted) };
  let peakTasks = last.old + last.next;
  let peakWithStopping = peakTasks + last.stopping;
  let peak = before;
  let started = 0;
  let shifts = 0;
  moves.push(last);
  return {
    look: () => {
      for (const task of working(counted)) {
        if (!seen.has(task)) started += 1;
        seen.add(task);
        if (task.desiredStatus === 'STOPPED') stopping.add(task);
      }
      const now = { ...countsOf(counted), ...trafficOf(counted) };
      if (isSame(now, last)) return;
      if ((now.trafficPercent ?? 0) !== (last.trafficPercent ?? 0)) shifts += 1;
      last = { afterMs: counted.world.nowMs - startMs, ...now };
      if (moves.length < KEPT_MOVES) moves.push(last);
      peakTasks = Math.max(peakTasks, now.old + now.next);
      const all = now.old + now.next + now.stopping;
      if (all <= peakWithStopping) return;
      peakWithStopping = all;
      peak = placementOf(counted);
    },
    lastChangeMs: () => startMs + last.afterMs,
    result: () => ({
      started,
      stopped: stopping.size,
      shifts,
      peakTasks,
      peakWithStopping,
      moves,
      before,
      peak,
      after: placementOf(counted),
    }),
  };
}

function working({ world, service }: Counted): Iterable<Task> {
  return world.ecs.working.get(service.arn) ?? [];
}

function countsOf(counted: Counted): Counts {
  let old = 0;
  let next = 0;
  let stopping = 0;
  for (const task of working(counted)) {
    if (!isLive(task)) stopping += 1;
    else if (task.taskDefinitionArn === counted.nextArn) next += 1;
    else old += 1;
  }
  return { old, next, stopping };
}

/** Only strategies that shift traffic have a share. */
function trafficOf({ world, service, codeDeploymentId }: Counted): Pick<Move, 'trafficPercent'> {
  if (codeDeploymentId !== undefined) {
    const percent = world.codedeploy.deployments.get(codeDeploymentId)?.greenPercent;
    return percent === undefined ? {} : { trafficPercent: percent };
  }
  const record = world.ecs.serviceDeployments.get(service.currentServiceDeploymentArn);
  return record?.progress === undefined ? {} : { trafficPercent: record.productionWeight };
}

function isSame(now: Omit<Move, 'afterMs'>, last: Move): boolean {
  return (
    now.old === last.old &&
    now.next === last.next &&
    now.stopping === last.stopping &&
    now.trafficPercent === last.trafficPercent
  );
}

function placementOf(counted: Counted): Placement {
  const found: Record<string, { old: number; next: number }> = {};
  for (const task of working(counted)) {
    const host = task.containerInstanceArn;
    if (host === undefined) continue;
    const counts = found[host] ?? { old: 0, next: 0 };
    if (task.taskDefinitionArn === counted.nextArn) counts.next += 1;
    else counts.old += 1;
    found[host] = counts;
  }
  return found;
}
