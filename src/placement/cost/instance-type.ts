import { INSTANCE_TYPE_LINES } from './instance-types.generated.ts';

/** CPU architecture in the words of EC2. */
export type Architecture = 'x86_64' | 'arm64';

/** What is known of an instance type without asking AWS. */
export interface InstanceType {
  readonly name: string;
  /** 1024 for each vCPU. */
  readonly cpuUnits: number;
  /** As advertised; an instance registers less. */
  readonly memoryMib: number;
  readonly architectures: readonly Architecture[];
  readonly gpus: number;
  readonly maxEnis: number;
  /** Branch interfaces with trunking; 0 = trunking is not supported. */
  readonly branchEnis: number;
  readonly isBurstable: boolean;
  /** Linux, on demand, in the Region of the table; undefined = not known. */
  readonly usdPerHour: number | undefined;
}

/** All types of the table by name. @source scripts/generate-instance-types.mjs */
export function instanceTypes(): ReadonlyMap<string, InstanceType> {
  return new Map(
    INSTANCE_TYPE_LINES.split('\n').map((line) => [line.split(' ')[0] ?? '', parse(line)]),
  );
}

function parse(line: string): InstanceType {
  const [name = '', vcpu, memory, architectures = '', gpus, enis, branches, burst, price] =
    line.split(' ');
  return {
    name,
    cpuUnits: Number(vcpu) * 1024,
    memoryMib: Number(memory),
    architectures: [
      ...(architectures.includes('x') ? (['x86_64'] as const) : []),
      ...(architectures.includes('a') ? (['arm64'] as const) : []),
    ],
    gpus: Number(gpus),
    maxEnis: Number(enis),
    branchEnis: Number(branches),
    isBurstable: burst === 'b',
    usdPerHour: price === '?' ? undefined : Number(price),
  };
}

/**
 * Tasks in network mode awsvpc that one instance holds.
 *
 * Without trunking each task takes an interface and the instance one; with it, one interface becomes the trunk.
 * @source Amazon ECS developer guide, "Network interfaces"; EC2's limits of interfaces by type
 */
export function awsvpcTasks({ maxEnis, branchEnis }: InstanceType, hasTrunking: boolean): number {
  if (hasTrunking && branchEnis > 0) return branchEnis + Math.max(0, maxEnis - 2);
  return Math.max(0, maxEnis - 1);
}
