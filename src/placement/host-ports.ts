import type { Demand } from './demand.ts';
import { type Members, numberOf, objectsOf } from './members.ts';

/** The part of a demand that is about ports of the host. */
export type HostPorts = Pick<Demand, 'tcpPorts' | 'udpPorts' | 'clashingPorts'>;

/**
 * Fixed ports that containers take on their host, sorted. A port of 0 or none is given out later and costs nothing;
 * one that two containers ask for can never be had.
 *
 * @source amazon-ecs-agent, Task.ToHostResources: TCP and UDP are counted apart
 */
export function hostPortsOf(containers: readonly Members[]): HostPorts {
  const tcp: number[] = [];
  const udp: number[] = [];
  for (const mapping of containers.flatMap((one) => objectsOf(one.portMappings))) {
    const port = numberOf(mapping.hostPort);
    if (port > 0) (mapping.protocol === 'udp' ? udp : tcp).push(port);
  }
  const clashingPorts = [
    ...repeated(tcp).map((port) => `${port}/tcp`),
    ...repeated(udp).map((port) => `${port}/udp`),
  ];
  return { tcpPorts: sorted(tcp), udpPorts: sorted(udp), clashingPorts };
}

function repeated(ports: readonly number[]): readonly number[] {
  return sorted(ports.filter((port, index) => ports.indexOf(port) !== index));
}

function sorted(ports: readonly number[]): readonly number[] {
  return [...new Set(ports)].toSorted((a, b) => a - b);
}
