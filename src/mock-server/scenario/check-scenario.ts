import schema from '../../../schema/scenario.schema.json' with { type: 'json' };
import type { Json } from '../../simulator/json.ts';
import { misfits, type Schema } from './check-shape.ts';

const ROOT: Schema = schema;

/** Everything in which a value is no scenario, each with its place; nothing for a scenario. */
export function checkScenario(value: Json): readonly string[] {
  return misfits(ROOT, ROOT, { value, place: '' });
}

/** Throws what is wrong with a part of a scenario that came by itself. @throws Error every misfit in one line */
export function checkPart(name: 'fault' | 'happening', value: Json): void {
  const found = misfits(ROOT, ROOT.$defs?.[name] ?? {}, { value, place: name });
  if (found.length > 0) throw new Error(`${found.join('; ')}.`);
}
