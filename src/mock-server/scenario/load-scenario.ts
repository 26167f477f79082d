import { readFile } from 'node:fs/promises';
import { SlipwayError } from '../../errors.ts';
import type { Json } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import { tryScenario } from '../account.ts';
import { checkScenario } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';

/**
 * A scenario out of a file in YAML or JSON, which is tried out: what AWS would refuse is told before anything starts.
 * @throws SlipwayError mock-scenario
 */
export async function loadScenario(file: string): Promise<Scenario> {
  const { parse } = await import('yaml');
  try {
    return scenarioOf((parse(await readFile(file, 'utf8'), { merge: true }) ?? {}) as Json);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw unusable(`The scenario ${file} cannot be played: ${why}`, cause);
  }
}

/** The value as a scenario. @throws SlipwayError mock-scenario */
export function asScenario(value: object): Scenario {
  try {
    return scenarioOf(value as Json);
  } catch (cause) {
    throw unusable(`The scenario cannot be played: ${(cause as Error).message}`, cause);
  }
}

function scenarioOf(value: Json): Scenario {
  const found = checkScenario(value);
  if (found.length > 0) throw new Error(`${found.join('; ')}.`);
  const scenario = value as unknown as Scenario;
  try {
    tryScenario(scenario);
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`AWS would refuse ${error.message}`);
    throw error;
  }
  return scenario;
}

function unusable(message: string, cause: unknown): SlipwayError {
  const hint =
    'Correct the scenario at the place that the message names; docs/mock.md says what it may hold.';
  return new SlipwayError({ code: 'mock-scenario', message, hint, cause });
}
