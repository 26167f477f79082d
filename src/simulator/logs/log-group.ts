import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

/** One line of a log. */
export interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime: number;
}

/** A log group: its streams by name, each with its lines in the order of their coming. */
export interface LogGroup {
  readonly name: string;
  readonly createdAtMs: number;
  readonly streams: Map<string, LogEvent[]>;
}

/** A log group that is to be there. @throws Refusal ResourceNotFoundException */
export function logGroupOf(world: World, name: string): LogGroup {
  const found = world.stores.logGroups.get(name);
  if (found !== undefined) return found;
  throw new Refusal('ResourceNotFoundException', 'The specified log group does not exist.');
}

/** Lines of a stream that is to be there. @throws Refusal ResourceNotFoundException */
export function logStreamOf(world: World, group: string, stream: string): LogEvent[] {
  const found = logGroupOf(world, group).streams.get(stream);
  if (found !== undefined) return found;
  throw new Refusal('ResourceNotFoundException', 'The specified log stream does not exist.');
}

/** A new log group. @throws Refusal ResourceAlreadyExistsException */
export function createLogGroup(world: World, name: string): LogGroup {
  if (world.stores.logGroups.has(name)) {
    const message = 'The specified log group already exists';
    throw new Refusal('ResourceAlreadyExistsException', message);
  }
  const group: LogGroup = { name, createdAtMs: world.nowMs, streams: new Map() };
  world.stores.logGroups.set(name, group);
  return group;
}
