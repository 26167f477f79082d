import type { Inputs } from '../../inputs/inputs.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import { fitText } from '../../report/fit-text.ts';
import { forecastLines } from '../../report/forecast-text.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import type { Record } from '../record.ts';
import { foretellNext } from './foretell-next.ts';
import { lookAtRollout } from './look-at-rollout.ts';
import { tellMoney } from './tell-money.ts';

/** The rollout that a plan is about. */
export interface PlannedRollout {
  readonly inputs: Extract<Inputs, { operation: 'plan' }>;
  readonly service: Service;
  readonly desired: number;
  readonly newDefinition: JsonObject;
  /** Absent when what runs is not there any more. */
  readonly oldDefinition?: JsonObject;
}

/**
 * Tells whether a rollout finds room, how it goes, what it costs and where it should run.
 * @returns what its reader should know
 */
export async function tellRollout(
  rollout: PlannedRollout,
  ports: Ports,
  record: Record,
): Promise<readonly CheckFinding[]> {
  const { inputs, ...rest } = rollout;
  const name = { cluster: inputs.cluster, service: inputs.service };
  const look = await lookAtRollout({ name, ...rest }, ports);
  const { forecast, findings } = await foretellNext({ ...rest, look }, inputs, ports);
  if (look.fit !== undefined) {
    record.note({ fit: look.fit });
    ports.log.info(fitText(look.fit));
  }
  if (forecast !== undefined) {
    record.note({ forecast });
    for (const line of forecastLines(forecast)) ports.log.info(line);
  }
  const seen = look.seen === undefined ? {} : { instances: look.seen.instances };
  await tellMoney({ ...rollout, ...seen, ...(forecast && { forecast }) }, ports, record);
  return [...look.findings, ...findings];
}
