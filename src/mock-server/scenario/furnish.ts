import { Refusal } from '../../simulator/refusal.ts';
import type { World } from '../../simulator/world.ts';
import { type NamedCall, playCall } from '../state-file/play-call.ts';
import type { Scenario } from './scenario.ts';
import { SECTION_NAMES, SECTIONS } from './sections.ts';

/**
 * Puts the account of a scenario into a world that is empty, by the same calls that a caller would send.
 * @throws Refusal what AWS refuses, with the place in the scenario
 */
export function furnish(world: World, scenario: Scenario): void {
  world.images = scenario.images ?? [];
  for (const { place, call } of callsOf(scenario)) {
    try {
      playCall(world, call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(error.code, `${place}: ${error.code}: ${error.message}`);
    }
  }
}

interface Placed {
  readonly place: string;
  readonly call: NamedCall;
}

/** The sections first, since the calls build on them. */
function callsOf({ account = {} }: Scenario): readonly Placed[] {
  const made = SECTION_NAMES.flatMap((section) => {
    const [service, operation] = SECTIONS[section];
    return (account[section] ?? []).map((input, index) => ({
      place: `account.${section}[${index}]`,
      call: { service, operation, input },
    }));
  });
  const calls = account.calls ?? [];
  return [...made, ...calls.map((call, index) => ({ place: `account.calls[${index}]`, call }))];
}
