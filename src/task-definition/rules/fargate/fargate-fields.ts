import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type Platform, type UnsupportedField, unsupportedField } from '../unsupported-field.ts';

const FARGATE: Platform = {
  name: 'Fargate',
  source: 'Amazon ECS developer guide, "Task definition differences for Fargate"',
  launchTypes: ['FARGATE'],
  applies: isForFargate,
};

const ROWS: readonly UnsupportedField[] = [
  {
    id: 'fargate-links',
    level: 'container',
    member: 'links',
    instead: 'Delete links; containers of one Fargate task reach each other at localhost.',
  },
  {
    id: 'fargate-privileged',
    level: 'container',
    member: 'privileged',
    instead: 'Delete privileged, or run the task on EC2.',
  },
  {
    id: 'fargate-hostname',
    level: 'container',
    member: 'hostname',
    instead: 'Delete hostname; awsvpc gives the task a name.',
  },
  {
    id: 'fargate-disable-networking',
    level: 'container',
    member: 'disableNetworking',
    instead: 'Delete disableNetworking.',
  },
  {
    id: 'fargate-dns-servers',
    level: 'container',
    member: 'dnsServers',
    instead: 'Delete dnsServers; set the DHCP options of the VPC instead.',
  },
  {
    id: 'fargate-dns-search-domains',
    level: 'container',
    member: 'dnsSearchDomains',
    instead: 'Delete dnsSearchDomains; set the DHCP options of the VPC instead.',
  },
  {
    id: 'fargate-extra-hosts',
    level: 'container',
    member: 'extraHosts',
    instead: 'Delete extraHosts; use a private hosted zone instead.',
  },
  {
    id: 'fargate-docker-security-options',
    level: 'container',
    member: 'dockerSecurityOptions',
    instead: 'Delete dockerSecurityOptions.',
  },
  {
    id: 'fargate-devices',
    level: 'container',
    member: 'linuxParameters/devices',
    instead: 'Delete devices, or run the task on EC2.',
  },
  {
    id: 'fargate-shared-memory',
    level: 'container',
    member: 'linuxParameters/sharedMemorySize',
    instead: 'Delete sharedMemorySize, or run the task on EC2.',
  },
  {
    id: 'fargate-tmpfs',
    level: 'container',
    member: 'linuxParameters/tmpfs',
    severity: 'warning',
    why: 'The developer guide says that Fargate has no tmpfs; the API reference no longer does.',
    instead: 'Use a volume without a host path, or try whether your platform version takes tmpfs.',
  },
  {
    id: 'fargate-max-swap',
    level: 'container',
    member: 'linuxParameters/maxSwap',
    instead: 'Delete maxSwap; Fargate has no swap.',
  },
  {
    id: 'fargate-swappiness',
    level: 'container',
    member: 'linuxParameters/swappiness',
    instead: 'Delete swappiness; Fargate has no swap.',
  },
  {
    id: 'fargate-host-path',
    level: 'volume',
    member: 'host/sourcePath',
    why: 'Amazon ECS answers "Fargate compatible task definitions do not support sourcePath".',
    instead:
      'Delete sourcePath: the volume is then an empty folder that containers of the task share.',
  },
  {
    id: 'fargate-docker-volume',
    level: 'volume',
    member: 'dockerVolumeConfiguration',
    instead: 'Use an EFS volume, or a volume without configuration for an empty folder.',
  },
  {
    id: 'fargate-fsx-volume',
    level: 'volume',
    member: 'fsxWindowsFileServerVolumeConfiguration',
    instead: 'Use an EFS volume, or run the task on EC2.',
  },
  {
    id: 'fargate-ipc-mode',
    level: 'task',
    member: 'ipcMode',
    why: 'Amazon ECS answers "Tasks using the Fargate launch type do not support ipcMode."',
    instead: 'Delete ipcMode.',
  },
  {
    id: 'fargate-placement-constraints',
    level: 'task',
    member: 'placementConstraints',
    why: 'Amazon ECS answers "Fargate does not support task placement constraints."',
    instead:
      'Delete placementConstraints; choose Availability Zones by the subnets of the service.',
  },
];

/** Members that Fargate does not take. */
export const FARGATE_FIELD_RULES: readonly Rule[] = ROWS.map((row) =>
  unsupportedField(FARGATE, row),
);
