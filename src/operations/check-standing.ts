import { primaryOf } from '../deployment/judgement.ts';
import { SlipwayError } from '../errors.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import type { Record } from './record.ts';
import { tellChecks } from './tell-checks.ts';

/** A service that is about to be deployed to, and the definition that it gets. */
export interface Standing {
  readonly before: Service;
  /** The new definition; nothing when the one that runs stays. */
  readonly definition: JsonObject | undefined;
  /** Whether everything that the definition needs is looked at first. */
  readonly verify: boolean;
}

/**
 * Looks at how a service stands before anything is written: tells what is odd, and refuses what `verify` finds to be
 * missing. Without `verify` it asks AWS nothing.
 * @throws SlipwayError verify-failed
 */
export async function checkStanding(
  { before, definition, verify }: Standing,
  ports: Ports,
  record: Record,
): Promise<void> {
  const primary = primaryOf(before);
  if (primary?.rolloutState === 'IN_PROGRESS' && before.deploymentController === 'ECS') {
    ports.log.warning(
      `The deployment ${primary.id} of ${before.name} goes on; a new one takes its place.`,
    );
  }
  const runs = /\/([^/:]+):\d+$/.exec(before.taskDefinitionArn)?.[1];
  const family = definition?.family;
  if (runs !== undefined && typeof family === 'string' && family !== runs) {
    ports.log.warning(`${before.name} runs the family ${runs}, and gets the family ${family}.`);
  }
  if (!verify || definition === undefined) return;
  const { verifyAll } = await import('./verify/verify-all.ts');
  const { findings } = await verifyAll({ definition, service: before }, ports);
  tellChecks(findings, ports.log, record);
  const error = findings.find(({ severity }) => severity === 'error');
  if (error === undefined) return;
  throw new SlipwayError({
    code: 'verify-failed',
    message: `${error.resource}: ${error.message} Nothing was written.`,
    hint: error.hint,
  });
}
