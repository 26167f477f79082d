import type { Task } from '../ecs/task.ts';
import { linesOf } from '../images.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { createLogGroup } from './log-group.ts';

/**
 * What the containers of a task print goes where their log driver sends it: a stream of their own in the group of
 * `awslogs`. A group that is not there is made, so that a first deployment needs no preparation.
 * @source Amazon ECS developer guide, awslogs: prefix/container/task id
 */
export function printStart(world: World, task: Task): void {
  for (const { name, image } of definitionsOf(world, task)) {
    print(world, {
      task,
      container: name,
      lines: linesOf(image, world.images) ?? [`${name} started`],
    });
  }
}

/** A container says that it ends. */
export function printExit(world: World, task: Task, exit: Exit): void {
  const { container, exitCode } = exit;
  print(world, { task, container, lines: [`${container} exits with code ${exitCode}`] });
}

/** A container that ends by itself. */
interface Exit {
  readonly container: string;
  readonly exitCode: number;
}

interface Printed {
  readonly task: Task;
  readonly container: string;
  readonly lines: readonly string[];
}

function print(world: World, { task, container, lines }: Printed): void {
  const found = definitionsOf(world, task).find(({ name }) => name === container);
  const log = found?.logConfiguration as JsonObject | undefined;
  const options = (log?.options ?? {}) as Readonly<Record<string, string>>;
  const { 'awslogs-group': group, 'awslogs-stream-prefix': prefix } = options;
  if (log?.logDriver !== 'awslogs' || group === undefined) return;
  const id = task.arn.slice(task.arn.lastIndexOf('/') + 1);
  const stream = prefix === undefined ? id : `${prefix}/${container}/${id}`;
  const { streams } = world.stores.logGroups.get(group) ?? createLogGroup(world, group);
  const times = { timestamp: world.nowMs, ingestionTime: world.nowMs };
  const before = streams.get(stream) ?? [];
  streams.set(stream, [...before, ...lines.map((message) => ({ ...times, message }))]);
}

function definitionsOf(world: World, { taskDefinitionArn }: Task) {
  return world.ecs.revisions.get(taskDefinitionArn)?.definition.containerDefinitions ?? [];
}
