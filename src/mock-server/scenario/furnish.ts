import type { TrafficRule } from '../../simulator/cloudwatch/traffic-rule.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { World } from '../../simulator/world.ts';
import { type NamedCall, playCall } from '../state-file/play-call.ts';
import { resolve } from './references.ts';
import type { Scenario, Traffic } from './scenario.ts';
import { SECTION_NAMES, SECTIONS } from './sections.ts';

/**
 * Puts the account of a scenario into a world that is empty, by the same calls that a caller would send.
 * What the calls deploy is the past of the account: no hook holds it up.
 * @param startMs when the seconds of the scenario begin, in simulated milliseconds since 1970
 * @throws Refusal what AWS refuses, with the place in the scenario
 */
export function furnish(world: World, scenario: Scenario, startMs: number): void {
  world.images = scenario.images ?? [];
  world.prices = scenario.prices ?? {};
  world.functions.rules = scenario.functions ?? [];
  world.traffic = (scenario.traffic ?? []).map((one) => timed(one, startMs));
  for (const { place, call } of callsOf(scenario)) {
    try {
      playCall(world, { ...call, input: resolve(world, call.input) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw new Error(`${place}: ${(error as Error).message}`);
      throw new Refusal(error.code, `${place}: ${error.code}: ${error.message}`);
    }
  }
  for (const deployment of world.ecs.serviceDeployments.values()) deployment.isPast = true;
}

function timed({ from, until, ...rule }: Traffic, startMs: number): TrafficRule {
  return {
    ...rule,
    ...(from !== undefined && { fromMs: startMs + from * 1000 }),
    ...(until !== undefined && { untilMs: startMs + until * 1000 }),
  };
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
