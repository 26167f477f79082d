import { textAt } from '../../reader.ts';
import { isForFargate, memberOf, networkModeOf, volumesOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

const SOURCE = 'Amazon ECS developer guide, "Task and container security best practices"';

/** Folders of the host that give power over it. */
const POWERFUL_PATH =
  /^\/(?:$|var\/run\/docker\.sock$|run\/docker\.sock$|etc(?:\/|$)|proc(?:\/|$)|root(?:\/|$)|var\/lib\/docker(?:\/|$))/;

/** Walls between a task and its host. */
export const TASK_HARDENING_RULES: readonly Rule[] = [
  {
    id: 'host-namespace',
    severity: 'warning',
    group: 'security',
    title: 'The task shares a namespace with the host',
    why: 'Whoever breaks in sees the processes, the memory or the network of everything on the host.',
    fix: 'Delete pidMode and ipcMode host, and use awsvpc instead of the network mode host.',
    source: SOURCE,
    launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
    check: (definition) => {
      if (isForFargate(definition)) return [];
      const shared = ['pidMode', 'ipcMode'].filter((name) => definition[name] === 'host');
      if (networkModeOf(definition) === 'host') shared.push('networkMode');
      return shared.map((name) => ({
        pointer: `/${name}`,
        message: `${name} is host, so the task is not walled off from the host.`,
        hint: name === 'networkMode' ? 'Set networkMode to "awsvpc".' : `Delete ${name}.`,
      }));
    },
  },
  {
    id: 'powerful-host-path',
    severity: 'warning',
    group: 'security',
    title: 'A folder of the host that gives power over it is mounted',
    why: 'Who can talk to the Docker daemon, or write to /etc, is root on the host.',
    fix: 'Mount a folder that only the task uses.',
    source: SOURCE,
    launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
    check: (definition) =>
      volumesOf(definition).flatMap((volume) => {
        const host = memberOf(volume, 'host');
        const path = textAt(host.value, 'sourcePath') ?? '';
        if (!POWERFUL_PATH.test(path)) return [];
        const message = `The volume is ${path} of the host.`;
        return [{ pointer: `${host.pointer}/sourcePath`, message, hint: 'Mount another folder.' }];
      }),
  },
  {
    id: 'efs-plain-transit',
    severity: 'warning',
    group: 'security',
    title: 'An EFS volume is mounted without encryption on the way',
    why: 'What the task reads and writes can be read in the network of the VPC.',
    fix: 'Set transitEncryption to ENABLED.',
    source: 'Amazon EFS user guide, "Encrypting data in transit"',
    check: (definition) =>
      volumesOf(definition).flatMap((volume) => {
        const efs = memberOf(volume, 'efsVolumeConfiguration');
        const isEfs = volume.value.efsVolumeConfiguration !== undefined;
        if (!isEfs || efs.value.transitEncryption === 'ENABLED') return [];
        const message = 'transitEncryption is not ENABLED.';
        const hint = 'Set transitEncryption to "ENABLED".';
        return [{ pointer: `${efs.pointer}/transitEncryption`, message, hint }];
      }),
  },
  {
    id: 'shared-role',
    severity: 'warning',
    group: 'security',
    title: 'Task and agent have the same role',
    why: 'The program then has the permissions of the agent too, for example to read every secret of the task.',
    fix: 'Make a task role with what the program needs.',
    source: 'Amazon ECS developer guide, "IAM roles for Amazon ECS"',
    check: (definition) => {
      const role = textAt(definition, 'taskRoleArn') ?? '';
      if (role === '' || role !== definition.executionRoleArn) return [];
      const message = 'taskRoleArn is the execution role.';
      return [{ pointer: '/taskRoleArn', message, hint: 'Give the task a role of its own.' }];
    },
  },
];
