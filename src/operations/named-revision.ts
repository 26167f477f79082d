import { SlipwayError } from '../errors.ts';
import type { RegisteredDefinition, Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * The revision that somebody named to go back to: an ARN, `family:revision`, or the number of a revision of its family. One of another family would be another application.
 * @throws SlipwayError revision-missing
 */
export async function namedRevision(
  revision: string,
  service: Service,
  { ecs }: Pick<Ports, 'ecs'>,
): Promise<RegisteredDefinition> {
  const family = /\/([^/:]+):\d+$/.exec(service.taskDefinitionArn)?.[1];
  const isNumber = family !== undefined && /^\d+$/.test(revision);
  const name = isNumber ? `${family}:${revision}` : revision;
  const found = await ecs.describeTaskDefinition(name);
  if (found !== undefined && (family === undefined || found.family === family)) return found;
  throw new SlipwayError({
    code: 'revision-missing',
    message:
      found === undefined
        ? `There is no task definition ${name}.`
        : `${revision} is of the family ${found.family}, and ${service.name} runs ${family}.`,
    hint: `Name a revision of the family ${family ?? 'that the service runs'}, such as ${service.taskDefinitionArn.slice(service.taskDefinitionArn.lastIndexOf('/') + 1)}.`,
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
