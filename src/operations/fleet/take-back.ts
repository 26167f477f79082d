import type { Ports } from '../../ports/ports.ts';
import { workOf } from '../../report/left-work.ts';
import type { Conclusion } from '../operation.ts';
import { createRecord } from '../record.ts';
import { inParallel } from './in-parallel.ts';
import { type DeployOne, failed, type Member } from './member.ts';
import { labelled } from './member-ports.ts';
import { planWayBack, type Way, wayWords } from './plan-way-back.ts';
import type { SharedReads } from './shared-looks.ts';

/** How services are taken back. */
export interface TakingBack {
  readonly maxParallel: number;
  readonly deployOne: DeployOne;
  /** The reads that all watches share. */
  readonly looks: SharedReads;
  /** Is told whenever a way back has begun more, and when it has ended. */
  readonly onLeft: () => void;
}

/** Takes the services that this run has deployed well back to what they ran before, the last wave first. */
export async function takeBack(
  members: readonly Member[],
  taking: TakingBack,
  ports: Ports,
): Promise<void> {
  const done = members.filter(({ end }) => end?.outcome === 'succeeded');
  const waves = [...new Set(done.map(({ item }) => item.wave))].toSorted((a, b) => b - a);
  for (const wave of waves) {
    const inWave = done.filter(({ item }) => item.wave === wave);
    await inParallel(inWave, taking.maxParallel, (member) => takeOneBack(member, taking, ports));
    taking.onLeft();
  }
}

async function takeOneBack(member: Member, taking: TakingBack, ports: Ports): Promise<void> {
  const log = labelled(ports.log, member.item.name, () => undefined);
  const way = planWayBack(member);
  if (way === undefined) {
    const { cluster, service } = member.item.inputs;
    const remove = `aws ecs delete-service --cluster ${cluster} --service ${service} --force`;
    return keep(member, `this run has created the service. To remove it: ${remove}`);
  }
  log.info(`taking the service back to ${way.previous}, since the run did not succeed`);
  const back = await goBack(member, way, {
    ports: {
      ...ports,
      log,
      ecs: { ...ports.ecs, ...taking.looks.ecs },
      codedeploy: { ...ports.codedeploy, ...taking.looks.codedeploy },
    },
    taking,
  });
  if (back.outcome !== 'succeeded' && back.outcome !== 'unchanged') keep(member, back.cause);
  else
    retell(member, 'rolled-back', `It was deployed well, and then taken back to ${wayWords(way)}`);
}

async function goBack(
  member: Member,
  way: Way,
  { ports, taking }: { readonly ports: Ports; readonly taking: TakingBack },
): Promise<Conclusion> {
  const outputs = { set: () => undefined, summary: () => undefined };
  const record = createRecord((facts) => {
    const { name, wave, inputs } = member.item;
    member.left = { name, wave, onCancel: inputs.onCancel, ...workOf(facts), isGoingBack: true };
    taking.onLeft();
  });
  const { updateService } = ports.ecs;
  const isSteered = member.before?.deploymentController === 'CODE_DEPLOY';
  const ecs: Ports['ecs'] = isSteered
    ? ports.ecs
    : { ...ports.ecs, updateService: (change) => updateService({ ...change, ...way.change }) };
  try {
    const end = await taking.deployOne(way.inputs, { ...ports, ecs, outputs }, record);
    // CodeDeploy moves tasks only: what else was changed goes back by itself.
    if (isSteered && way.change !== undefined) {
      const { cluster, service } = member.item.inputs;
      await updateService({ cluster, service, ...way.change });
    }
    return end;
  } catch (error) {
    return failed(error, ports.log);
  }
}

function keep(member: Member, why: string): void {
  retell(member, 'succeeded', `${member.end?.cause} It was not taken back: ${why}`);
}

function retell(member: Member, outcome: 'succeeded' | 'rolled-back', cause: string): void {
  if (member.end === undefined) return;
  const { name, cluster, service, wave } = member.end;
  member.phase = outcome;
  member.left = { name, wave, cluster, service, outcome };
  const wasTakenBack = outcome === 'rolled-back';
  member.end = { ...member.end, outcome, cause, exitCode: wasTakenBack ? 3 : 0, wasTakenBack };
}
