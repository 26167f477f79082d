import { deserialize, serialize } from 'node:v8';
import type { ServiceSeed } from '../../simulator/ecs/seed-service.ts';
import { dataOf, type WorldData, worldFrom } from '../../simulator/snapshot.ts';
import type { World } from '../../simulator/world.ts';

/** Everything that the Regions of a mock hold. */
export interface Snapshot {
  readonly worlds: readonly World[];
  /** Services that Regions which are not there yet begin with. */
  readonly seeds: readonly ServiceSeed[];
}

interface Packed {
  readonly worlds: readonly WorldData[];
  readonly seeds: readonly ServiceSeed[];
}

/** A snapshot as text. Node's own format keeps maps, sets and what is shared between them. */
export function pack({ worlds, seeds }: Snapshot): string {
  const packed: Packed = { worlds: worlds.map(dataOf), seeds };
  return serialize(packed).toString('base64');
}

/** The snapshot of a text, new with each call. @throws Error for a text that an unknown Node wrote */
export function unpack(text: string): Snapshot {
  const { worlds, seeds } = deserialize(Buffer.from(text, 'base64')) as Packed;
  return { worlds: worlds.map(worldFrom), seeds };
}
