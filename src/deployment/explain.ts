import type { ServiceEvent } from '../ports/ecs.ts';
import { findCause } from './causes.ts';
import { exitCodeWords } from './exit-code.ts';
import { culpritOf, isFailure, shortTaskId } from './stopped-task.ts';
import type { StoppedTask } from './watch-types.ts';

/** The last lines that a container wrote. */
export interface LogTail {
  readonly taskId: string;
  readonly container: string;
  readonly lines: readonly string[];
}

/** Why a deployment does not get on: equal causes together, the most frequent first. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly fix: string;
  /** Page of AWS on it; a cause that the table does not know has none. */
  readonly link?: string;
  /** Where it was read: of stopped tasks, of the load balancer, of the service's events, or of the service deployment. */
  readonly source: 'task' | 'target' | 'event' | 'deployment';
  /** Tasks or events with this cause. */
  readonly count: number;
  /** Id of one of the tasks. */
  readonly taskId?: string;
  /** The container whose end ended that task, where it ran. */
  readonly container?: string;
  /** What AWS says, in its own words. */
  readonly reason: string;
  readonly log?: LogTail;
}

/** What an explanation is made of. */
export interface Evidence {
  readonly stoppedTasks: readonly StoppedTask[];
  /** Those that came since the deployment began. */
  readonly events: readonly ServiceEvent[];
  /** Unhealthy targets, each in a line. */
  readonly targets?: readonly string[];
  readonly statusReason?: string | undefined;
}

/** What only follows from the failures themselves; it is told when nothing else is known. */
export const CONSEQUENCES: ReadonlySet<string> = new Set(['breaker', 'start-impaired']);

/** A cause that only says that something is wrong, and those that say what: an event says more than the task. */
const MORE_PARTICULAR: Readonly<Record<string, readonly string[]>> = {
  'target-health': ['target-timeout', 'target-codes', 'target-zone'],
};

/** Groups all evidence of a deployment by known cause; unknown reasons are shown as they are. */
export function explain(evidence: Evidence): readonly Explanation[] {
  const groups = new Map<string, Explanation>();
  for (const one of [
    ...evidence.stoppedTasks.filter(isFailure).map(explainTask),
    ...(evidence.targets ?? []).flatMap((text) => explainText('target', text)),
    ...evidence.events.flatMap(({ message }) => explainText('event', message)),
    ...explainText('deployment', evidence.statusReason ?? ''),
  ]) {
    const known = groups.get(one.id);
    // The same failure is told by a task and again by an event: it is counted where it was seen first.
    if (known === undefined) groups.set(one.id, one);
    else if (known.source === one.source) groups.set(one.id, { ...known, count: known.count + 1 });
  }
  const all = withoutGeneral(groups);
  const causes = all.filter(({ id }) => !CONSEQUENCES.has(id));
  return (causes.length === 0 ? all : causes).toSorted(
    (a, b) => b.count - a.count || a.id.localeCompare(b.id),
  );
}

/** A general cause goes into the particular one that is known beside it, with its tasks. */
function withoutGeneral(groups: ReadonlyMap<string, Explanation>): readonly Explanation[] {
  const all = new Map(groups);
  for (const [general, particular] of Object.entries(MORE_PARTICULAR)) {
    const found = groups.get(general);
    const better = particular.map((id) => groups.get(id)).find((one) => one !== undefined);
    if (found === undefined || better === undefined) continue;
    const { id, title, fix, link, reason } = better;
    all.set(id, { ...found, id, title, fix, reason, ...(link !== undefined && { link }) });
    all.delete(general);
  }
  return [...all.values()];
}

/** Groups the stopped tasks of a failed deployment by known cause. */
export function explainStoppedTasks(tasks: readonly StoppedTask[]): readonly Explanation[] {
  return explain({ stoppedTasks: tasks, events: [] });
}

function explainTask(task: StoppedTask): Explanation {
  const culprit = culpritOf(task);
  const reasons = [...task.containers.map(({ reason }) => reason ?? ''), task.reason];
  // Containers that were stopped from outside have exit codes, too; those explain nothing.
  const endedItself = /^Essential container/.test(task.reason) && culprit?.exitCode !== undefined;
  const texts = endedItself ? [...reasons, `exit code ${culprit.exitCode}`] : reasons;
  const exit =
    culprit?.exitCode === undefined
      ? ''
      : ` (container ${culprit.name}, exit code ${exitCodeWords(culprit.exitCode)})`;
  const said = culprit?.reason || task.reason;
  const cause = findCause(texts.filter((text) => text !== ''));
  return {
    ...(cause === undefined ? unknown(said) : told(cause)),
    source: 'task',
    count: 1,
    taskId: shortTaskId(task.arn),
    ...(culprit?.exitCode !== undefined && { container: culprit.name }),
    reason: `${said}${exit}`,
  };
}

/** Events are mostly good news, so only a known cause in one is told, and a rollout's own end. */
function explainText(
  source: Exclude<Explanation['source'], 'task'>,
  text: string,
): readonly Explanation[] {
  const cause = text === '' ? undefined : findCause([text]);
  return cause === undefined ? [] : [{ ...told(cause), source, count: 1, reason: text }];
}

function told({ id, title, fix, link }: { id: string; title: string; fix: string; link: string }) {
  return { id, title, fix, link };
}

function unknown(reason: string) {
  return {
    id: `unknown: ${reason}`,
    title: reason,
    fix: 'Look at the log of the task and at the events of the service.',
  };
}
