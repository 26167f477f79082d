import type { Json, JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';

/** A secret by name, ARN, or ARN without the six characters at its end. @throws Refusal ResourceNotFoundException */
export function secretOf(world: World, id: Json | undefined): JsonObject {
  const wanted = String(id);
  const all = [...world.stores.secrets.values()];
  const found = all.find(
    ({ Name, ARN }) => Name === wanted || ARN === wanted || String(ARN).slice(0, -7) === wanted,
  );
  if (found !== undefined) return found;
  const message = "Secrets Manager can't find the specified secret.";
  throw new Refusal('ResourceNotFoundException', message);
}
