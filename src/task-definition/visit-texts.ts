import type { Json, JsonObject } from './definition.ts';
import { escapeStep } from './json-pointer.ts';

/** Called with a text and with what makes the pointer to it, which is only worth its time for a few. */
type Visit = (text: string, pointerOf: () => string) => void;

/** Visits every text of a value, keys apart, in their order. */
export function visitTexts(value: Json, visit: Visit): void {
  const steps: string[] = [];
  const pointerOf = () => steps.map((step) => `/${escapeStep(step)}`).join('');
  const walk = (one: Json | undefined): void => {
    if (typeof one === 'string') visit(one, pointerOf);
    if (one === null || typeof one !== 'object') return;
    for (const name of Object.keys(one)) {
      steps.push(name);
      walk((one as JsonObject)[name]);
      steps.pop();
    }
  };
  walk(value);
}
