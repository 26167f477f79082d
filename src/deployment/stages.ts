import type { ServiceDeployment } from '../ports/ecs.ts';

/** Life cycle stages of a service deployment, in their order. @source reference/service-deployments.md section 4 */
const STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
];

/** Whether deployments of a strategy go through the stages. */
export function reachesStages(strategy: string): boolean {
  return ['BLUE_GREEN', 'LINEAR', 'CANARY'].includes(strategy);
}

/** Whether a word names a stage of Amazon ECS. */
export function isStage(word: string): boolean {
  return STAGES.includes(word);
}

/** Whether a deployment that goes forward is at a stage, or beyond it. */
export function hasReached(deployment: ServiceDeployment, stage: string): boolean {
  const at = STAGES.indexOf(deployment.lifecycleStage ?? '');
  return (
    deployment.status === 'IN_PROGRESS' && at >= 0 && isStage(stage) && at >= STAGES.indexOf(stage)
  );
}

/** A stage, or a share of the traffic within one, and since when it was seen. */
export interface SeenStage {
  readonly name: string;
  /** Percent of the production traffic for the new revision; a new share begins a new bake. */
  readonly percent?: number | undefined;
  readonly sinceMs: number;
  /** When it was last seen. */
  readonly seenMs: number;
}

/** The stage after a look; a stage that goes on keeps its beginning. */
export function seenStage(
  before: SeenStage | undefined,
  deployment: ServiceDeployment | undefined,
  atMs: number,
): SeenStage | undefined {
  const name = deployment?.lifecycleStage;
  if (name === undefined) return undefined;
  const percent = deployment?.trafficPercent;
  const isSame = before?.name === name && before.percent === percent;
  return { name, percent, sinceMs: isSame ? before.sinceMs : atMs, seenMs: atMs };
}

/** Traffic and bake time in words, each after a comma; empty for a deployment without them. */
export function stageWords(deployment: ServiceDeployment, stage: SeenStage | undefined): string {
  const { trafficPercent, testTrafficPercent, bakeMinutes = 0 } = deployment;
  const parts: string[] = [];
  if (trafficPercent !== undefined) parts.push(`production traffic ${shares(trafficPercent)}`);
  if (testTrafficPercent !== undefined && testTrafficPercent > 0) {
    parts.push(`test traffic ${shares(testTrafficPercent)}`);
  }
  if (stage?.name === 'BAKE_TIME') parts.push(...bakeWords(bakeMinutes, stage));
  const isStep = trafficPercent !== undefined && trafficPercent > 0 && trafficPercent < 100;
  if (stage?.name === 'PRODUCTION_TRAFFIC_SHIFT' && isStep) {
    parts.push(...bakeWords(deployment.stepBakeMinutes ?? 0, stage));
  }
  return parts.map((part) => `, ${part}`).join('');
}

function bakeWords(minutes: number, { sinceMs, seenMs }: SeenStage): readonly string[] {
  const left = Math.max(0, Math.ceil(minutes - (seenMs - sinceMs) / 60_000));
  return minutes > 0 ? [`bakes, ${left} of ${minutes} min left`] : [];
}

/** What each of the two revisions gets. */
function shares(newPercent: number): string {
  if (newPercent >= 100) return 'all to the new revision';
  if (newPercent <= 0) return 'all to the old revision';
  const oldPercent = Math.round((100 - newPercent) * 10) / 10;
  return `${newPercent} % new, ${oldPercent} % old`;
}
