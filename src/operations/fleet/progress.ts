import type { Ports } from '../../ports/ports.ts';
import { countPhases, progressTable } from '../../report/fleet.ts';
import type { Member } from './member.ts';

/** The table is shown at most so often while services are deployed, ms. */
const TABLE_EVERY_MS = 60_000;

/** Tells how far all services are. */
export interface Progress {
  /** A service has said something. */
  heard(member: Member, line: string): void;
  ended(member: Member): void;
  /** The whole table, under a line that says why now. */
  table(why: string): void;
}

/** Progress of the services, told to the log. */
export function createProgress(
  members: readonly Member[],
  { log, clock }: Pick<Ports, 'log' | 'clock'>,
): Progress {
  let toldAtMs = clock.nowMs();
  const counts = () => countPhases(members.map(({ phase }) => phase));
  const tell = (why: string, shown: readonly Member[]) => {
    toldAtMs = clock.nowMs();
    const rows = shown.map(({ item: { name, wave }, phase, note }) => ({
      name,
      wave,
      phase,
      note,
    }));
    log.info([`progress: ${why}: ${counts()}`, ...progressTable(rows)].join('\n'));
  };
  return {
    heard: (member, line) => {
      member.note = line.split('\n')[0] ?? '';
      if (member.phase !== 'deploying' || clock.nowMs() - toldAtMs < TABLE_EVERY_MS) return;
      tell(
        'under way',
        members.filter(({ phase }) => phase === 'deploying'),
      );
    },
    ended: ({ item, phase }) => log.info(`progress: ${item.name} ${phase}: ${counts()}`),
    table: (why) => tell(why, members),
  };
}
