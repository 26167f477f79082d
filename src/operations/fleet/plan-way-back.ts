import type { FleetItem } from '../../inputs/fleet-inputs.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import type { Member } from './member.ts';

type DeployInputs = FleetItem['inputs'];

/** How one service goes back to what it was before the run. */
export interface Way {
  /** The revision that it ran. */
  readonly previous: string;
  readonly inputs: DeployInputs;
  /** Further members of its UpdateService; absent when the run changed none. */
  readonly change?: { readonly fields: JsonObject };
  /** Names of what was changed and is restored. */
  readonly restores: readonly string[];
  /** Names of what was changed and stays. */
  readonly stays: readonly string[];
}

/** What a way back keeps of the inputs: where the service is and how it is followed, nothing of what was changed. */
const KEPT = [
  ...(['operation', 'format', 'mock', 'speed', 'region', 'maxRetries', 'scenario'] as const),
  ...(['cluster', 'service', 'waitForMinutes', 'waitMaxDelaySeconds', 'onCancel'] as const),
  ...(['codedeployApplication', 'codedeployDeploymentGroup', 'codedeployAppspec'] as const),
  ...(['codedeployDeploymentConfig', 'onConflict', 'onTimeout'] as const),
  ...(['eventbridgeRules', 'eventbridgeSchedules'] as const),
];

/** Inputs that change a service and whose value before the run is not known. */
const STAYS = [
  ['enableEcsManagedTags', 'enable-ecs-managed-tags'],
  ['propagateTags', 'propagate-tags'],
  ['serviceManagedEbsVolume', 'service-managed-ebs-volume'],
] as const;

/** The way back of a service; `undefined` when the run has created it. */
export function planWayBack({ item, before, record, end }: Member): Way | undefined {
  const previous = end?.facts.previousTaskDefinitionArn;
  if (previous === undefined) return undefined;
  const { inputs } = item;
  const { restores = {}, stays = [] } = record.facts().wayBack ?? {};
  const { desiredCount: _count, ...fields } = restores;
  const count = countBefore(inputs, restores, before?.desiredCount);
  const names = Object.keys(fields);
  const forced = names.length === 0 ? {} : { forceNewDeployment: true };
  const isSteered = before?.deploymentController === 'CODE_DEPLOY';
  const steered = isSteered && count !== undefined ? { ...fields, desiredCount: count } : fields;
  return {
    previous,
    inputs: {
      ...inputsBack(inputs, previous),
      ...(isSteered ? {} : forced),
      ...(count === undefined || isSteered ? {} : { desiredCount: count }),
    },
    ...(Object.keys(steered).length === 0 ? {} : { change: { fields: steered } }),
    restores: [...(count === undefined ? [] : [`a desired count of ${count}`]), ...names],
    stays: [
      ...stays,
      ...STAYS.filter(([name]) => inputs[name] !== undefined).map(([, text]) => text),
    ],
  };
}

/** The count before, when the run changed it; what changed by itself meanwhile is for scaling to say. */
function countBefore(
  { desiredCount }: DeployInputs,
  restores: JsonObject,
  before: number | undefined,
): number | undefined {
  const isChanged = desiredCount !== undefined || restores.desiredCount !== undefined;
  return isChanged && before !== undefined && before !== desiredCount ? before : undefined;
}

/** What a service was taken back to, in words. */
export function wayWords({ previous, restores, stays }: Way): string {
  const also = restores.length === 0 ? '' : `, with ${restores.join(', ')} as before`;
  const not = stays.length === 0 ? '' : ` What this run set of ${stays.join(', ')} stays.`;
  return `${previous.replace(/^.*\//, '')}${also}.${not}`;
}

/** The inputs that deploy what ran before: that revision as it is. */
function inputsBack(inputs: DeployInputs, previous: string): DeployInputs {
  const kept = Object.fromEntries(
    KEPT.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])),
  ) as Pick<DeployInputs, (typeof KEPT)[number]>;
  return {
    ...kept,
    taskDefinitionArn: previous,
    waitForServiceStability: true,
    waitUntil: 'complete',
    ifUnchanged: 'reuse',
    fitCheck: 'off',
    onFailure: 'leave',
    alarmPreflight: 'watch',
    bakeMinutes: 0,
  };
}
