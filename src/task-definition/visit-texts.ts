import type { Json } from './definition.ts';
import { escapeStep } from './json-pointer.ts';

/** Called with a text and with what makes the pointer to it, which is only worth its time for a few. */
type Visit = (text: string, pointerOf: () => string) => void;

/** Visits every text of a value, keys apart, in their order. */
export function visitTexts(value: Json, visit: Visit): void {
  const steps: (string | number)[] = [];
  const pointerOf = () => steps.map((step) => `/${escapeStep(step)}`).join('');
  const walk = (one: Json | undefined): void => {
    if (typeof one === 'string') visit(one, pointerOf);
    if (one === null || typeof one !== 'object') return;
    const isList = Array.isArray(one);
    for (const [name, child] of Object.entries(one)) {
      steps.push(isList ? Number(name) : name);
      walk(child);
      steps.pop();
    }
  };
  walk(value);
}
