import type { UnplacedExplanation } from '../../../placement/explain-unplaced.ts';
import { refusalOf } from '../../images.ts';
import type { World } from '../../world.ts';
import { scales, startWaiting } from '../capacity/waiting.ts';
import { startTask, type TaskStart } from '../start-task.ts';
import type { Task } from '../task.ts';
import { findMachines, type Seeking } from './place.ts';

/** Tasks that are to start: what each is made from, how many, and what they ask of machines. */
export interface StartMany extends Pick<Seeking, 'constraints' | 'strategies' | 'count' | 'among'> {
  readonly start: TaskStart;
}

/** What came of it. */
export interface Started {
  readonly tasks: readonly Task[];
  /** Why some found no machine. */
  readonly reasons?: UnplacedExplanation;
  /** Why no task was taken at all, in the words of AWS. */
  readonly refusal?: string;
}

/**
 * Starts tasks: on Fargate as many as wanted, else as many as machines have room for. Those of a capacity provider
 * that scales wait for the rest of the machines.
 */
export function startOn(world: World, { start, count, ...rest }: StartMany): Started {
  const refusal = refusalOf(start.revision.definition.containerDefinitions, world.images);
  if (refusal !== undefined) return { tasks: [], refusal };
  if (start.launchType === 'FARGATE') {
    return { tasks: Array.from({ length: count }, () => startTask(world, start)) };
  }
  const { clusterArn, revision, group, capacityProviderName } = start;
  const { placed, demand, reasons } = findMachines(world, {
    ...rest,
    clusterArn,
    revision,
    group,
    count,
    capacityProvider: capacityProviderName,
  });
  const tasks = placed.map((instance) =>
    startTask(world, { ...start, machine: { instance, demand } }),
  );
  if (!scales(world, capacityProviderName)) return { tasks, ...(reasons && { reasons }) };
  const { constraints, strategies } = rest;
  const missing = Array.from({ length: count - tasks.length }, () =>
    startWaiting(world, start, { constraints, strategies }),
  );
  return { tasks: [...tasks, ...missing] };
}
