/**
 * CPU units of a task-level `cpu` text: units, or vCPU as in `.25 vCPU`.
 * @returns undefined when it is neither
 * @source API reference, RegisterTaskDefinition.cpu
 */
export function cpuUnitsOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const vcpu = /^(\d*\.?\d+)\s*vcpu$/i.exec(text)?.[1];
  return vcpu === undefined ? undefined : Number(vcpu) * 1024;
}

/**
 * MiB of a task-level `memory` text: MiB, or GB as in `2 GB`.
 * @returns undefined when it is neither
 * @source API reference, RegisterTaskDefinition.memory
 */
export function memoryMibOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const gb = /^(\d*\.?\d+)\s*gb$/i.exec(text)?.[1];
  return gb === undefined ? undefined : Number(gb) * 1024;
}
