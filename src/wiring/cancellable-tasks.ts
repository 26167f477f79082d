import type { Tasks } from '../ports/tasks.ts';
import { usableAfterCancel } from './after-cancel.ts';
import { guard } from './guard.ts';

/** How long a RunTask that is under way may still answer after the signal, ms: its tasks can then be stopped. */
const WRITE_GRACE_MS = 2_000;

/** The same port; after the signal tasks can still be stopped, and nothing else begins. */
export function cancellableTasks(tasks: Tasks, cancel: AbortSignal): Tasks {
  const read = guard(cancel, 0);
  const { stopTask } = usableAfterCancel({ stopTask: tasks.stopTask }, cancel);
  return {
    runTask: guard(cancel, WRITE_GRACE_MS)(tasks.runTask),
    describeTasks: read(tasks.describeTasks),
    networkOf: read(tasks.networkOf),
    stopTask,
  };
}
