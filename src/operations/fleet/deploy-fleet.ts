import type { FleetItem } from '../../inputs/fleet-inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import { fleetJson, servicesWord } from '../../report/fleet.ts';
import type { Conclusion } from '../operation.ts';
import type { Record } from '../record.ts';
import { concludeFleet } from './conclude-fleet.ts';
import { inParallel } from './in-parallel.ts';
import {
  conclude,
  createMember,
  type DeployOne,
  endedWell,
  failed,
  leaveOut,
  type Member,
} from './member.ts';
import { memberPorts } from './member-ports.ts';
import { createProgress, type Progress } from './progress.ts';
import { type SharedReads, shareLooks } from './shared-looks.ts';
import { takeBack } from './take-back.ts';
import { createTurn, type Turn } from './turns.ts';

/** Services that are loaded, edited and checked at the same time: as many as one call describes. */
const CHECKS_AT_ONCE = 10;

/** Several services and how they are deployed. */
export interface Fleet {
  readonly items: readonly FleetItem[];
  readonly maxParallel: number;
  /** Whether the services that were deployed well are taken back when another one is not. */
  readonly onFailure: 'leave' | 'rollback';
  readonly deployOne: DeployOne;
}

interface Running extends Member {
  readonly turn: Turn;
  run: Promise<void>;
}

interface Setting {
  readonly fleet: Fleet;
  readonly ports: Ports;
  readonly looks: SharedReads;
  readonly progress: Progress;
  /** Why services are left out, as a part of a sentence. */
  readonly why: () => string;
}

/**
 * Deploys several services: all of them are loaded, edited and checked before the first write of any; then wave after
 * wave, each as it is deployed alone. A service that does not end well stops what has not begun, and with `rollback`
 * takes back what was done.
 */
export async function deployFleet(fleet: Fleet, ports: Ports, record: Record): Promise<Conclusion> {
  record.note({ startedAtMs: ports.clock.nowMs() });
  const onLeft = () => record.note({ underWay: members.map(({ left }) => left) });
  const members: readonly Running[] = fleet.items.map((item) =>
    Object.assign(createMember(item, onLeft), { turn: createTurn(), run: Promise.resolve() }),
  );
  const looks = shareLooks(ports, members.length);
  const culpritOf = () =>
    members.find((one) => !endedWell(one) && one.end && one.end.outcome !== 'not-started');
  const why = () => {
    const name = ports.cancel.aborted ? undefined : culpritOf()?.item.name;
    return name === undefined ? '' : `, since ${name} did not end well`;
  };
  const setting = { fleet, ports, looks, progress: createProgress(members, ports), why };
  const refuseAll = () => {
    for (const { turn } of members) turn.refuse();
  };
  ports.cancel.addEventListener('abort', refuseAll, { once: true });
  await checkAll(members, setting);
  const isChecked = members.every((one) => one.end === undefined || endedWell(one));
  if (isChecked) await rollOut(members, setting);
  refuseAll();
  await Promise.all(members.map(({ run }) => run));
  const culprit = culpritOf();
  if (isChecked && culprit && fleet.onFailure === 'rollback' && !ports.cancel.aborted) {
    await takeBack(members, { ...fleet, looks, onLeft }, ports);
  }
  const ends = members.flatMap(({ end }) => end ?? []);
  record.note({ services: ends, endedAtMs: ports.clock.nowMs() });
  ports.outputs.set('services', JSON.stringify(fleetJson(ends)));
  const isCancelled = ports.cancel.aborted;
  return concludeFleet(ends, { isChecked, isCancelled, culprit: culprit?.end });
}

/** Lets every service come to its first write, or to its end. */
async function checkAll(members: readonly Running[], setting: Setting): Promise<void> {
  const { ports, progress } = setting;
  ports.log.info(`checking ${servicesWord(members.length)} before anything is written`);
  await inParallel(members, CHECKS_AT_ONCE, async (member) => {
    if (ports.cancel.aborted) return leaveOut(member, 'The run was told to stop before it.');
    member.run = runMember(member, setting);
    await Promise.race([member.turn.arrival, member.run]);
    if (member.end === undefined) member.phase = 'waiting';
  });
  progress.table('checked');
}

async function rollOut(members: readonly Running[], setting: Setting): Promise<void> {
  const { fleet, ports, progress } = setting;
  const waves = [...new Set(members.map(({ item }) => item.wave))].toSorted((a, b) => a - b);
  for (const wave of waves) {
    const inWave = members.filter(({ item }) => item.wave === wave);
    const isOver = () => ports.cancel.aborted || inWave.some((one) => one.end && !endedWell(one));
    await inParallel(inWave, fleet.maxParallel, async (member) => {
      if (member.end !== undefined || isOver()) return;
      member.phase = 'deploying';
      member.turn.give();
      await member.run;
      progress.ended(member);
    });
    if (isOver()) return;
    // The table after the last wave is at the end of the log.
    if (wave !== waves.at(-1)) progress.table(`wave ${wave} is over`);
  }
}

/** Runs one service to its end, whatever that is. */
async function runMember(member: Running, setting: Setting): Promise<void> {
  const { fleet, ports, looks, progress } = setting;
  const own = memberPorts(member, ports, {
    looks,
    turn: member.turn.wait,
    onLine: progress.heard,
  });
  let conclusion: Conclusion;
  try {
    conclusion = await fleet.deployOne(member.item.inputs, own, member.record);
  } catch (error) {
    conclusion = failed(error, own.log);
  }
  if (member.turn.state() === 'refused') {
    leaveOut(member, `Its turn never came${setting.why()}, so nothing of it was changed.`);
  } else {
    tellEnd(member, conclusion, own.log);
    conclude(member, conclusion);
  }
}

function tellEnd({ item }: Member, { outcome, cause }: Conclusion, log: Ports['log']): void {
  const isWell = outcome === 'succeeded' || outcome === 'unchanged';
  log[isWell ? 'info' : 'error'](`${item.inputs.service}: ${outcome}: ${cause}`);
}
