import type { JsonObject } from '../../definition.ts';
import { textAt } from '../../reader.ts';
import { parseTaskCpu, parseTaskMemory } from '../../task-size.ts';

/** MiB of the whole task; `undefined` when there is none or it cannot be read. */
export function taskMemoryOf(definition: JsonObject): number | undefined {
  return parseTaskMemory((textAt(definition, 'memory') ?? '').trim());
}

/** CPU units of the whole task; `undefined` when there are none or they cannot be read. */
export function taskCpuOf(definition: JsonObject): number | undefined {
  return parseTaskCpu((textAt(definition, 'cpu') ?? '').trim());
}
