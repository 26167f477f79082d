import { textAt } from '../../reader.ts';
import { isForWindows, memberOf, rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Windows containers run on one architecture. */
export const arm64Windows: Rule = {
  id: 'arm64-windows',
  severity: 'error',
  title: 'Windows containers do not run on ARM64',
  why: 'Amazon ECS has ARM64 with Linux only, on EC2, Fargate and Managed Instances alike.',
  fix: 'Set cpuArchitecture to X86_64.',
  source: 'Amazon ECS API reference, RuntimePlatform, cpuArchitecture',
  check: (definition) => {
    const { value, pointer } = memberOf(rootOf(definition), 'runtimePlatform');
    if (!isForWindows(definition) || textAt(value, 'cpuArchitecture') !== 'ARM64') return [];
    const message = 'cpuArchitecture is ARM64, and Windows has only X86_64.';
    return [{ pointer: `${pointer}/cpuArchitecture`, message, hint: 'Set it to "X86_64".' }];
  },
};
