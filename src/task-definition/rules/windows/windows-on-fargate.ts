import type { JsonObject } from '../../definition.ts';
import { textAt } from '../../reader.ts';
import { isForFargate, isForWindows, itemsOf, memberOf, rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { taskCpuOf } from '../size/task-memory-of.ts';

/** Windows tasks on Fargate have the middle sizes only. */
export const windowsFargateSize: Rule = {
  id: 'windows-fargate-size',
  severity: 'error',
  title: 'Fargate has no Windows task of this CPU',
  why: 'Windows containers on Fargate have 1, 2 or 4 vCPU; Amazon ECS refuses other sizes.',
  fix: 'Set cpu to 1024, 2048 or 4096.',
  source: 'Amazon ECS developer guide, "Task CPU and memory" (column of operating systems)',
  launchTypes: ['FARGATE'],
  check: (definition) => {
    const cpu = taskCpuOf(definition);
    if (!isBoth(definition) || cpu === undefined || (cpu >= 1024 && cpu <= 4096)) return [];
    const message = `Windows on Fargate has 1024, 2048 or 4096 CPU units, and cpu is ${cpu}.`;
    return [{ pointer: '/cpu', message, hint: 'Set cpu to 1024, 2048 or 4096.' }];
  },
};

/** Fargate uses a port of a Windows task itself. */
export const windowsFargatePort: Rule = {
  id: 'windows-fargate-port',
  severity: 'error',
  title: 'Port 3150 of a Windows task belongs to Fargate',
  why: 'Fargate listens on container port 3150 of Windows tasks itself.',
  fix: 'Let the container listen on another port.',
  source: 'Amazon ECS developer guide, "Windows containers on Fargate considerations"',
  launchTypes: ['FARGATE'],
  check: (definition) => {
    if (!isBoth(definition)) return [];
    return itemsOf(definition, 'portMappings')
      .filter(({ value }) => value.containerPort === 3150)
      .map(({ pointer }) => ({
        pointer: `${pointer}/containerPort`,
        message: 'Container port 3150 is taken on Windows tasks of Fargate.',
        hint: 'Choose another container port.',
      }));
  },
};

/** Fargate has only some releases of Windows. */
export const windowsFargateFamily: Rule = {
  id: 'windows-fargate-family',
  severity: 'error',
  title: 'Fargate does not have this release of Windows',
  why: 'Fargate has Windows Server 2019, 2022 and 2025, full and core.',
  fix: 'Choose WINDOWS_SERVER_2019, 2022 or 2025, with _FULL or _CORE.',
  source: 'Amazon ECS developer guide, "Runtime platform" on Fargate',
  launchTypes: ['FARGATE'],
  check: (definition) => {
    if (!isBoth(definition)) return [];
    const platform = memberOf(rootOf(definition), 'runtimePlatform');
    const family = textAt(platform.value, 'operatingSystemFamily') ?? '';
    if (/^WINDOWS_SERVER_20(?:19|22|25)_(?:FULL|CORE)$/.test(family)) return [];
    const message = `Fargate has no ${family}; it has Windows Server 2019, 2022 and 2025.`;
    const pointer = `${platform.pointer}/operatingSystemFamily`;
    return [{ pointer, message, hint: 'Choose WINDOWS_SERVER_2022_CORE, for example.' }];
  },
};

function isBoth(definition: JsonObject): boolean {
  return isForFargate(definition) && isForWindows(definition);
}
