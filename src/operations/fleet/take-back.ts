import type { FleetItem } from '../../inputs/fleet-inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Conclusion } from '../operation.ts';
import { createRecord } from '../record.ts';
import { inParallel } from './in-parallel.ts';
import type { DeployOne, Member } from './member.ts';
import { failed } from './member.ts';
import { labelled, type SharedReads } from './member-ports.ts';

type DeployInputs = FleetItem['inputs'];

/** How services are taken back. */
export interface TakingBack {
  readonly maxParallel: number;
  readonly deployOne: DeployOne;
  /** The reads that all watches share. */
  readonly looks: SharedReads;
}

/** What a way back keeps of the inputs: where the service is and how it is followed, nothing of what was changed. */
const KEPT = [
  ...(['operation', 'format', 'mock', 'speed', 'region', 'maxRetries', 'scenario'] as const),
  ...(['cluster', 'service', 'waitForMinutes', 'waitMaxDelaySeconds', 'onCancel'] as const),
  ...(['codedeployApplication', 'codedeployDeploymentGroup', 'codedeployAppspec'] as const),
  ...(['codedeployDeploymentConfig', 'onConflict', 'onTimeout'] as const),
  ...(['eventbridgeRules', 'eventbridgeSchedules'] as const),
];

/** Takes the services that this run has deployed well back to what they ran before, the last wave first. */
export async function takeBack(
  members: readonly Member[],
  { maxParallel, deployOne, looks }: TakingBack,
  ports: Ports,
): Promise<void> {
  const done = members.filter(({ end }) => end?.outcome === 'succeeded');
  const waves = [...new Set(done.map(({ item }) => item.wave))].toSorted((a, b) => b - a);
  for (const wave of waves) {
    const inWave = done.filter(({ item }) => item.wave === wave);
    await inParallel(inWave, maxParallel, async (member) => {
      const log = labelled(ports.log, member.item.name, () => undefined);
      const previous = member.end?.facts.previousTaskDefinitionArn;
      if (previous === undefined) return keep(member, 'nothing ran in it before this run');
      log.info(`taking the service back to ${previous}, since the run did not succeed`);
      const back = await goBack(member, previous, {
        ports: { ...ports, log, ecs: { ...ports.ecs, ...looks } },
        deployOne,
      });
      if (back.outcome !== 'succeeded' && back.outcome !== 'unchanged') keep(member, back.cause);
      else retell(member, 'rolled-back', `It was taken back to ${previous}.`);
    });
  }
}

async function goBack(
  { item }: Member,
  previous: string,
  { ports, deployOne }: { readonly ports: Ports; readonly deployOne: DeployOne },
): Promise<Conclusion> {
  const outputs = { set: () => undefined, summary: () => undefined };
  try {
    return await deployOne(
      inputsBack(item.inputs, previous),
      { ...ports, outputs },
      createRecord(),
    );
  } catch (error) {
    return failed(error, ports.log);
  }
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

function keep(member: Member, why: string): void {
  retell(member, 'succeeded', `It was not taken back: ${why}`);
}

function retell(member: Member, outcome: 'succeeded' | 'rolled-back', sentence: string): void {
  if (member.end === undefined) return;
  const cause = `${member.end.cause} ${sentence}`;
  member.phase = outcome;
  member.end = { ...member.end, outcome, cause, exitCode: outcome === 'succeeded' ? 0 : 3 };
}
