import { instanceTypes, type InstanceType as Type } from '../../../simulator/instance-types.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** DescribeInstanceTypes: instance types by name, or all that the mock knows. */
export const describeInstanceTypes: Operation = {
  input: {
    kind: 'structure',
    members: { InstanceType: TEXTS, NextToken: TEXT, MaxResults: { kind: 'integer' } },
  },
  run: (_world, { InstanceType }) => {
    const known = instanceTypes();
    const names = (InstanceType ?? [...known.keys()]) as readonly string[];
    const unknown = names.filter((name) => !known.has(name));
    if (unknown.length > 0) {
      const message = `The following supplied instance types do not exist: [${unknown.join(', ')}]`;
      throw new Refusal('InvalidInstanceType', message);
    }
    return { instanceTypeSet: names.map((name) => view(known.get(name))) };
  },
};

function view(type: Type | undefined): JsonObject {
  if (type === undefined) return {};
  return {
    instanceType: type.name,
    currentGeneration: true,
    vCpuInfo: { defaultVCpus: type.cpuUnits / 1024 },
    memoryInfo: { sizeInMiB: type.memoryMib },
    processorInfo: { supportedArchitectures: type.architectures },
    networkInfo: { maximumNetworkInterfaces: type.maxEnis },
    burstablePerformanceSupported: type.isBurstable,
  };
}
