import type { JsonObject } from '../../json.ts';
import type { PlannedStage } from './stage.ts';

/** What a stage takes when nothing has to be waited for; the pace of the mock, AWS names none. */
const USUAL_MS = 15_000;
const MINUTE_MS = 60_000;

/** A share of the production traffic and how long it stays before the next one, in minutes. */
interface Shift {
  readonly percent: number;
  readonly bakeMinutes: number;
}

/**
 * The stages of a deployment that goes forward.
 * @param hasLeftovers more than one revision has tasks, so that the service has to be put in order first
 */
export function planForward(
  configuration: JsonObject,
  hasLeftovers: boolean,
): readonly PlannedStage[] {
  const usual = { takesMs: USUAL_MS };
  const bakeMs = Number(configuration.bakeTimeInMinutes ?? 0) * MINUTE_MS;
  return [
    ...(hasLeftovers
      ? [{ stage: 'RECONCILE_SERVICE', production: 0, test: 0, ...usual } as const]
      : []),
    { stage: 'PRE_SCALE_UP', ...usual },
    { stage: 'SCALE_UP', takesMs: 0 },
    { stage: 'POST_SCALE_UP', ...usual },
    { stage: 'TEST_TRAFFIC_SHIFT', test: 100, ...usual },
    { stage: 'POST_TEST_TRAFFIC_SHIFT', ...usual },
    ...shiftsOf(configuration).flatMap(stepOf),
    { stage: 'POST_PRODUCTION_TRAFFIC_SHIFT', ...usual },
    { stage: 'BAKE_TIME', takesMs: Math.max(USUAL_MS, bakeMs) },
    { stage: 'CLEAN_UP', takesMs: 0 },
  ];
}

function stepOf({ percent, bakeMinutes }: Shift): readonly PlannedStage[] {
  const takesMs = Math.max(USUAL_MS, bakeMinutes * MINUTE_MS);
  return [
    { stage: 'PRE_PRODUCTION_TRAFFIC_SHIFT', takesMs: USUAL_MS },
    { stage: 'PRODUCTION_TRAFFIC_SHIFT', production: percent, takesMs },
  ];
}

/** Shares of the production traffic, the last one all of it. */
function shiftsOf(configuration: JsonObject): readonly Shift[] {
  const all = { percent: 100, bakeMinutes: 0 };
  switch (configuration.strategy) {
    case 'CANARY': {
      const { canaryPercent = 5, canaryBakeTimeInMinutes = 10 } =
        (configuration.canaryConfiguration ?? {}) as JsonObject;
      const percent = Number(canaryPercent);
      return percent >= 100
        ? [all]
        : [{ percent, bakeMinutes: Number(canaryBakeTimeInMinutes) }, all];
    }
    case 'LINEAR': {
      const { stepPercent = 10, stepBakeTimeInMinutes = 6 } = (configuration.linearConfiguration ??
        {}) as JsonObject;
      const steps = Math.ceil(100 / Number(stepPercent) - 1e-9) - 1;
      const bakeMinutes = Number(stepBakeTimeInMinutes);
      const before = Array.from({ length: steps }, (_, index) => ({
        percent: Math.round((index + 1) * Number(stepPercent) * 10) / 10,
        bakeMinutes,
      }));
      return [...before, all];
    }
    default:
      return [all];
  }
}

/** The stages back: the traffic that was shifted returns, then what was started is taken away. */
export function planBack(shifted: {
  readonly production: number;
  readonly test: number;
}): readonly PlannedStage[] {
  const usual = { takesMs: USUAL_MS };
  return [
    ...(shifted.production > 0
      ? [{ stage: 'PRODUCTION_TRAFFIC_SHIFT', production: 0, ...usual } as const]
      : []),
    ...(shifted.test > 0 ? [{ stage: 'TEST_TRAFFIC_SHIFT', test: 0, ...usual } as const] : []),
    { stage: 'CLEAN_UP', takesMs: USUAL_MS },
  ];
}
