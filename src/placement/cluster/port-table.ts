import type { Demand } from '../demand.ts';
import type { Instance } from '../instance.ts';

/**
 * Reserved host ports that an instance can hold at most, its own among them.
 * @source Amazon ECS API reference, ContainerInstance, remainingResources
 */
export const MAX_RESERVED_PORTS = 100;

const UDP = 65536;

/** The ports of a demand as keys of a table: TCP as they are, UDP above them. */
export function portKeysOf(demand: Pick<Demand, 'tcpPorts' | 'udpPorts'>): readonly number[] {
  if (demand.tcpPorts.length === 0 && demand.udpPorts.length === 0) return NO_PORTS;
  return [...demand.tcpPorts, ...demand.udpPorts.map((port) => port + UDP)];
}

const NO_PORTS: readonly number[] = [];

/** Which instance has which port in use: a row of bits for each port that is used anywhere. */
export class PortTable {
  readonly #rows = new Map<number, Uint32Array>();
  readonly #used: Uint16Array;

  constructor(instances: readonly Instance[]) {
    this.#used = new Uint16Array(instances.length);
    instances.forEach(({ reservedTcpPorts, reservedUdpPorts }, rank) => {
      const ports = { tcpPorts: reservedTcpPorts, udpPorts: reservedUdpPorts };
      for (const port of new Set(portKeysOf(ports))) this.add(port, rank);
    });
  }

  has(port: number, rank: number): boolean {
    return (((this.#rows.get(port)?.[rank >>> 5] ?? 0) >>> (rank & 31)) & 1) === 1;
  }

  /** Whether an instance can give all these ports, and stays within the number it can reserve. */
  hasRoom(ports: readonly number[], rank: number): boolean {
    if ((this.#used[rank] ?? 0) + ports.length > MAX_RESERVED_PORTS) return false;
    for (const port of ports) if (this.has(port, rank)) return false;
    return true;
  }

  add(port: number, rank: number): void {
    let row = this.#rows.get(port);
    if (row === undefined) {
      row = new Uint32Array((this.#used.length >>> 5) + 1);
      this.#rows.set(port, row);
    }
    row[rank >>> 5] = (row[rank >>> 5] ?? 0) | (1 << (rank & 31));
    this.#used[rank] = (this.#used[rank] ?? 0) + 1;
  }

  remove(port: number, rank: number): void {
    const row = this.#rows.get(port);
    if (row === undefined || !this.has(port, rank)) return;
    row[rank >>> 5] = (row[rank >>> 5] ?? 0) & ~(1 << (rank & 31));
    this.#used[rank] = (this.#used[rank] ?? 0) - 1;
  }

  usedOn(rank: number): number {
    return this.#used[rank] ?? 0;
  }
}
