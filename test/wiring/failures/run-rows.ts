import { starts, type TaskRow } from './start-rows.ts';

const exits = (exitCode: number): TaskRow[1] => ({ behaviour: 'crash', exitCode });
const targets = (reason: string): TaskRow[1] => ({ behaviour: 'target-unhealthy', reason });

/** Tasks whose containers do not start, end by themselves or are not well. */
export const RUN_ROWS: readonly TaskRow[] = [
  [
    'start-command',
    starts('CannotStartContainerError: exec: "serve": executable file not found in $PATH'),
    'does not exist in the image',
    'entryPoint and command',
  ],
  [
    'start-permission',
    starts('CannotStartContainerError: exec: "./serve": permission denied: unknown'),
    'not executable',
    'x bit',
  ],
  [
    'container-start',
    starts('CannotStartContainerError: failed to get container status: unavailable'),
    'could not be started',
    'entryPoint and command',
  ],
  [
    'container-create',
    starts('CannotCreateContainerError: Conflict. The container name is already in use'),
    'could not be created',
    'rest of the reason',
  ],
  [
    'container-timeout',
    starts('DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s'),
    'did not start or stop in time',
    'startTimeout',
  ],
  [
    'container-runtime',
    starts('ContainerRuntimeError: failed to create shim task'),
    'container runtime on the host failed',
    'container agent',
  ],
  ['out-of-memory', { behaviour: 'oom' }, 'more memory than its limit', 'Raise memory'],
  ['exit-abort', exits(134), 'SIGABRT', 'failed assertion'],
  ['exit-killed', exits(137), 'SIGKILL', 'Raise memory'],
  ['exit-segfault', exits(139), 'SIGSEGV', 'CPU architecture'],
  ['exit-terminated', exits(143), 'SIGTERM', 'who sent it'],
  ['exit-255', exits(255), 'ended with 255', 'runtimePlatform'],
  ['exit-usage', exits(2), 'did not understand its command line', 'item of its own'],
  ['exit-finished', { behaviour: 'done' }, 'finished without an error', 'foreground'],
  ['exit-error', { behaviour: 'crash' }, 'ended by itself with an error', 'end of its log'],
  ['container-health', { behaviour: 'unhealthy' }, 'container health check fails', 'startPeriod'],
  ['target-timeout', targets('Request timed out'), 'no answer from the task', 'security group'],
  [
    'target-codes',
    targets('Health checks failed with these codes: [502]'),
    'another status than it wants',
    'matcher',
  ],
  [
    'target-health',
    { behaviour: 'target-unhealthy' },
    'finds the task unhealthy',
    'healthCheckGracePeriodSeconds',
  ],
];
