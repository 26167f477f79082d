import type { Clock } from './clock.ts';
import type { Ecs } from './ecs.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';
import type { Outputs } from './outputs.ts';

/** All that an operation may touch. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly files: Files;
  readonly outputs: Outputs;
  readonly ecs: Ecs;
  /** Aborts when the run is told to stop (SIGINT, SIGTERM). */
  readonly cancel: AbortSignal;
}
