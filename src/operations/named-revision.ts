import { SlipwayError } from '../errors.ts';
import type { RegisteredDefinition, Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * The revision that somebody named to go back to. One of another family would be another application.
 * @throws SlipwayError revision-missing
 */
export async function namedRevision(
  revision: string,
  service: Service,
  { ecs }: Pick<Ports, 'ecs'>,
): Promise<RegisteredDefinition> {
  const found = await ecs.describeTaskDefinition(revision);
  const family = /\/([^/:]+):\d+$/.exec(service.taskDefinitionArn)?.[1];
  if (found !== undefined && (family === undefined || found.family === family)) return found;
  throw new SlipwayError({
    code: 'revision-missing',
    message:
      found === undefined
        ? `There is no task definition ${revision}.`
        : `${revision} is of the family ${found.family}, and ${service.name} runs ${family}.`,
    hint: 'Name a revision of the family that the service runs.',
  });
}

/** The error of a service that has nothing to go back to. */
export function nothingToGoBackTo({ name }: Service): SlipwayError {
  return new SlipwayError({
    code: 'revision-missing',
    message: `The history of ${name} has no other revision that was deployed well.`,
    hint: 'Name the task definition to go back to with to-revision.',
  });
}
