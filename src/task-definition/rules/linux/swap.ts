import { objectAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForFargate } from '../definition-facts.ts';
import { numberLimit } from '../limit-rules.ts';

const SOURCE = 'Amazon ECS API reference, LinuxParameters';

/** Swappiness is a share. */
export const swappinessLimits = numberLimit({
  id: 'swappiness-limits',
  level: 'container',
  member: 'linuxParameters/swappiness',
  least: 0,
  most: 100,
  unit: 'percent',
  source: `${SOURCE}, swappiness`,
});

/** Swap is not less than none. */
export const maxSwapLimits = numberLimit({
  id: 'max-swap-limits',
  level: 'container',
  member: 'linuxParameters/maxSwap',
  least: 0,
  most: Number.MAX_SAFE_INTEGER,
  unit: 'MiB',
  source: `${SOURCE}, maxSwap`,
});

/** Swappiness says how swap is used, so there must be some. */
export const swappinessWithoutSwap = containerRule({
  id: 'swappiness-without-swap',
  severity: 'warning',
  title: 'swappiness is given without maxSwap',
  why: 'Without maxSwap swappiness is left out of account.',
  fix: 'Give maxSwap, or delete swappiness.',
  source: `${SOURCE}, swappiness`,
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: (container, definition) => {
    const { swappiness, maxSwap } = objectAt(container.value, 'linuxParameters');
    if (swappiness === undefined || maxSwap !== undefined || isForFargate(definition)) return [];
    const pointer = `${container.pointer}/linuxParameters/swappiness`;
    const message = `${called(container)} has swappiness, and maxSwap is not given.`;
    return [{ pointer, message, hint: 'Add maxSwap, or delete swappiness.' }];
  },
});
