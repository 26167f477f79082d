import type { Connection } from '../aws/connection.ts';
import { createDefinitionStores } from '../aws/definition-stores.ts';
import { createEcs } from '../aws/ecs.ts';
import { createImages } from '../aws/images.ts';
import type { Clock } from '../ports/clock.ts';
import type { DefinitionStores } from '../ports/definition-stores.ts';
import type { Ecs } from '../ports/ecs.ts';
import type { Images } from '../ports/images.ts';

/** The ports that AWS is behind. */
interface AwsPorts {
  readonly ecs: Ecs;
  readonly stores: DefinitionStores;
  readonly images: Images;
}

/** The AWS that a run talks to, in its own time. */
export interface Connected extends AwsPorts {
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Every port over one connection. */
export function awsPorts(connection: Connection, env: NodeJS.ProcessEnv): AwsPorts {
  return {
    ecs: createEcs(connection, env),
    stores: createDefinitionStores(connection, env),
    images: createImages(connection, env),
  };
}
