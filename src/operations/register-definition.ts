import { SlipwayError } from '../errors.ts';
import type { Revision } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Document } from '../task-definition/document.ts';
import { toDefinition } from '../task-definition/to-definition.ts';
import type { Record } from './record.ts';

/** Registrations of one family at once are refused by AWS; the SDK does not retry them. */
const ATTEMPTS = 4;
const RETRY_MS = 1_000;

/** Registers the definition as a new revision and says which. */
export async function registerDefinition(
  document: Document,
  ports: Pick<Ports, 'ecs' | 'log' | 'clock' | 'outputs' | 'cancel'>,
  record: Record,
): Promise<Revision> {
  const definition = toDefinition(document);
  const revision = await retried(() => ports.ecs.registerTaskDefinition(definition), ports);
  record.note({ taskDefinitionArn: revision.arn, registeredArn: revision.arn });
  ports.outputs.set('task-definition-arn', revision.arn);
  ports.log.info(`registered ${revision.family}:${revision.revision}`);
  return revision;
}

async function retried<T>(
  call: () => Promise<T>,
  { clock, cancel }: Pick<Ports, 'clock' | 'cancel'>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === ATTEMPTS || cancel.aborted || !isConcurrent(error)) throw error;
      await clock.sleep(RETRY_MS * attempt, cancel);
    }
  }
}

/** @source reference/task-definition.md section 11 ("Too many concurrent attempts to create a new revision") */
function isConcurrent(error: unknown): boolean {
  return error instanceof SlipwayError && /too many concurrent attempts/i.test(error.message);
}
