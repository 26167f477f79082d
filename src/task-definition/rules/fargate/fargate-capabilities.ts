import { isList } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForFargate } from '../definition-facts.ts';
import { memberAt } from '../places.ts';

/** Fargate adds one capability only. */
export const fargateCapabilities = containerRule({
  id: 'fargate-capabilities',
  severity: 'error',
  title: 'Fargate adds no capability but SYS_PTRACE',
  why: 'Amazon ECS refuses a definition for Fargate that adds another capability.',
  fix: 'Keep only SYS_PTRACE in capabilities.add; dropping capabilities is free.',
  source: 'Amazon ECS API reference, KernelCapabilities, add',
  launchTypes: ['FARGATE'],
  inspect: (container, definition) => {
    const added = memberAt(container, 'linuxParameters/capabilities/add');
    if (!isForFargate(definition) || !isList(added)) return [];
    return added.flatMap((name, index) => {
      if (name === 'SYS_PTRACE' || typeof name !== 'string') return [];
      const pointer = `${container.pointer}/linuxParameters/capabilities/add/${index}`;
      const message = `Fargate does not add the capability ${name} to ${called(container)}.`;
      return [{ pointer, message, hint: `Delete ${name}, or run the task on EC2.` }];
    });
  },
});
