import type { JsonObject } from '../../definition.ts';
import type { Located } from '../../reader.ts';
import { objectsAt, textAt } from '../../reader.ts';
import { isFor, itemsOf, rootOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

const SOURCE = 'Amazon ECS API reference, ResourceRequirement';

interface Row extends Pick<RuleText, 'id' | 'title' | 'why' | 'fix' | 'launchTypes'> {
  inspect(requirements: readonly Located[], definition: JsonObject): readonly Hit[];
}

const ROWS: readonly Row[] = [
  {
    id: 'gpu-value',
    title: 'A number of GPUs is no number',
    why: 'A GPU requirement has a whole number above zero, or ALL, or a way of sharing instead.',
    fix: 'Write the number as a text, like "1".',
    inspect: (all) =>
      ofType(all, 'GPU')
        .filter(({ value }) => (value.sharingStrategy === undefined) !== isGpuCount(value.value))
        .map(({ value, pointer }) => ({
          pointer: `${pointer}/value`,
          message:
            value.sharingStrategy === undefined
              ? `"${String(value.value ?? '')}" is no number of GPUs.`
              : 'value and sharingStrategy are both given.',
          hint: 'Give a number like "1", or "ALL", or a sharingStrategy alone.',
        })),
  },
  {
    id: 'gpu-mixed',
    title: 'Containers share GPUs in different ways',
    why: 'All containers of a task either have GPUs of their own or share them.',
    fix: 'Use value everywhere, or sharingStrategy everywhere.',
    inspect: (all) => {
      const gpus = ofType(all, 'GPU');
      const shares = (one: Located) => one.value.sharingStrategy !== undefined;
      const odd = gpus.find((one) => shares(one) !== shares(gpus[0] ?? one));
      if (odd === undefined) return [];
      const message = 'This container takes GPUs in another way than the ones before it.';
      return [{ pointer: odd.pointer, message, hint: 'Use the same way in all containers.' }];
    },
  },
  {
    id: 'gpu-external-sharing',
    title: 'GPUs are shared on external instances',
    why: 'Sharing GPUs works on EC2 and on Managed Instances only.',
    fix: 'Give a number of GPUs instead of sharingStrategy.',
    launchTypes: ['EXTERNAL'],
    inspect: (all, definition) =>
      all
        .filter(({ value }) => isFor(definition, 'EXTERNAL') && value.sharingStrategy !== undefined)
        .map(({ pointer }) => ({
          pointer: `${pointer}/sharingStrategy`,
          message: 'External instances do not share GPUs.',
          hint: 'Give a number of GPUs instead.',
        })),
  },
  {
    id: 'neuron-value',
    title: 'A container takes only some Neuron devices',
    why: 'A container takes all Neuron devices of its instance or none.',
    fix: 'Set value to ALL.',
    inspect: (all) =>
      ofType(all, 'NeuronDevice')
        .filter(({ value }) => value.value !== 'ALL')
        .map(({ pointer }) => ({
          pointer: `${pointer}/value`,
          message: 'The value of a NeuronDevice requirement is not ALL.',
          hint: 'Set value to "ALL".',
        })),
  },
  {
    id: 'neuron-one-container',
    title: 'Two containers take the Neuron devices',
    why: 'One container of a task takes all Neuron devices, so nothing is left for another.',
    fix: 'Keep the requirement in one container.',
    inspect: (all) =>
      ofType(all, 'NeuronDevice')
        .slice(1)
        .map(({ pointer }) => ({
          pointer,
          message: 'A container before this one takes the Neuron devices already.',
          hint: 'Delete this requirement.',
        })),
  },
  {
    id: 'neuron-launch-type',
    title: 'Neuron devices are for Managed Instances',
    why: 'Only Managed Instances hand out Neuron devices.',
    fix: 'Require MANAGED_INSTANCES, or take the requirement out.',
    launchTypes: ['EC2', 'EXTERNAL'],
    inspect: (all, definition) =>
      ofType(all, 'NeuronDevice')
        .filter(() => isFor(definition, 'EC2') || isFor(definition, 'EXTERNAL'))
        .map(({ pointer }) => ({
          pointer,
          message: 'NeuronDevice works with MANAGED_INSTANCES only.',
          hint: 'Delete this requirement, or require MANAGED_INSTANCES alone.',
        })),
  },
  {
    id: 'accelerator-device',
    title: 'An accelerator is not among the accelerators of the task',
    why: 'The value of an InferenceAccelerator requirement is the deviceName of one.',
    fix: 'Write the deviceName of an entry of inferenceAccelerators.',
    inspect: (all, definition) => {
      const devices = objectsAt(rootOf(definition), 'inferenceAccelerators');
      const names = devices.map(({ value }) => value.deviceName);
      return ofType(all, 'InferenceAccelerator')
        .filter(({ value }) => !names.includes(value.value))
        .map(({ value, pointer }) => ({
          pointer: `${pointer}/value`,
          message: `No accelerator of the task is named "${String(value.value ?? '')}".`,
          hint: 'Write the deviceName of one of inferenceAccelerators.',
        }));
    },
  },
];

/** What containers ask of GPUs and accelerators fits together. */
export const GPU_RULES: readonly Rule[] = ROWS.map(({ inspect, ...text }) => ({
  ...text,
  severity: 'error',
  source: SOURCE,
  check: (definition) => {
    const all = itemsOf(definition, 'resourceRequirements');
    return all.length === 0 ? [] : inspect(all, definition);
  },
}));

function ofType(all: readonly Located[], type: string): readonly Located[] {
  return all.filter(({ value }) => textAt(value, 'type') === type);
}

function isGpuCount(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[1-9]\d*|ALL)$/.test(value);
}
