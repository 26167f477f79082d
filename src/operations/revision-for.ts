import type { Revision } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { canonicalDefinition } from '../task-definition/canonical.ts';
import { isEqualJson } from '../task-definition/equal-json.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { registerDefinition } from './register-definition.ts';

/** A revision to deploy, and whether it was there before. */
export interface ChosenRevision {
  readonly revision: Revision;
  readonly isReused: boolean;
}

/**
 * The revision for a prepared definition: the very one that it was read from, the latest one when that says the same
 * and may be reused, else a new one.
 */
export async function revisionFor(
  prepared: PreparedDefinition,
  ifUnchanged: 'register' | 'reuse',
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<ChosenRevision> {
  const equal =
    prepared.registered ??
    (ifUnchanged === 'reuse' ? await equalRevision(prepared, ports) : undefined);
  if (equal === undefined) {
    const revision = await registerDefinition(prepared.document, ports, record);
    return { revision, isReused: false };
  }
  record.note({ taskDefinitionArn: equal.arn });
  ports.outputs.set('task-definition-arn', equal.arn);
  ports.log.info(`${equal.family}:${equal.revision} says the same; nothing is registered`);
  return { revision: equal, isReused: true };
}

async function equalRevision({ document }: PreparedDefinition, { ecs }: Ports) {
  const family = document.value.family;
  const latest = await ecs.describeTaskDefinition(typeof family === 'string' ? family : '');
  if (latest === undefined) return undefined;
  const isEqual = isEqualJson(
    canonicalDefinition(latest.definition),
    canonicalDefinition(document.value),
  );
  return isEqual ? latest : undefined;
}
