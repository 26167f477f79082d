import { sinceText } from '../deployment/lines.ts';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';

/** A log whose lines begin with the minutes and seconds since something began, as those of a watch do. */
export function timedLog({ log, clock }: Pick<Ports, 'log' | 'clock'>, beganMs: number): Log {
  const timed = (line: string) => `${sinceText(beganMs, clock.nowMs())}  ${line}`;
  return {
    debug: (line) => log.debug(timed(line)),
    info: (line) => log.info(timed(line)),
    warning: (line) => log.warning(timed(line)),
    error: (line) => log.error(timed(line)),
  };
}
