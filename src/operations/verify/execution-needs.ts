import type { Need } from '../../ports/inventory.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { ecrReference } from '../../task-definition/image-reference.ts';
import { containersOf, isObject, listAt, objectAt, textAt } from '../../task-definition/reader.ts';
import { isParameter, secretArn } from './secret-names.ts';
import { secretReferences } from './secret-references.ts';

/** The execution role, and the Region of the service where that is known. */
interface Place {
  readonly role: string;
  readonly region?: string;
}

/**
 * What an execution role has to be allowed for a definition.
 * @source Amazon ECS developer guide, "Amazon ECS task execution IAM role"
 */
export function executionNeeds(definition: JsonObject, place: Place): readonly Need[] {
  const containers = containersOf(definition).map(({ value }) => value);
  const repositories = containers.flatMap((one) => repositoryOf(one, place));
  const values = containers.flatMap(secretReferences);
  const parameters = values.filter(isParameter).flatMap((one) => parameterArn(one, place));
  const found: readonly Need[] = [
    need(['ecr:GetAuthorizationToken'], repositories.length > 0 ? ['*'] : []),
    need(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], repositories),
    need(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroups(containers, place, 'no')),
    need(
      ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      logGroups(containers, place, 'yes'),
    ),
    need(
      ['secretsmanager:GetSecretValue'],
      values.flatMap((one) => secretArn(one) ?? []),
    ),
    need(['ssm:GetParameters'], parameters),
    need(['s3:GetObject'], containers.flatMap(environmentFiles)),
  ];
  return found.filter(({ resources }) => resources.length > 0);
}

function need(actions: readonly string[], resources: readonly string[]): Need {
  return { actions, resources: [...new Set(resources)] };
}

/** The partition and the account of a role. */
function partsOf(role: string) {
  const [, partition = 'aws', , , account = ''] = role.split(':');
  return { partition, account };
}

function repositoryOf(container: JsonObject, { role }: Place): readonly string[] {
  const image = (textAt(container, 'image') ?? '').replace(/@sha256:.*$/, '');
  const reference = ecrReference(image);
  if (reference === undefined) return [];
  const { account, region, repository } = reference;
  return [`arn:${partsOf(role).partition}:ecr:${region}:${account}:repository/${repository}`];
}

function logGroups(
  containers: readonly JsonObject[],
  { role, region: own }: Place,
  isMade: 'yes' | 'no',
): readonly string[] {
  const { partition, account } = partsOf(role);
  return containers.flatMap((container) => {
    const log = objectAt(container, 'logConfiguration');
    const options = objectAt(log, 'options');
    const group = textAt(options, 'awslogs-group');
    const region = textAt(options, 'awslogs-region') ?? own;
    if (textAt(log, 'logDriver') !== 'awslogs' || group === undefined) return [];
    const makes = textAt(options, 'awslogs-create-group') === 'true' ? 'yes' : 'no';
    if (makes !== isMade || region === undefined) return [];
    return [`arn:${partition}:logs:${region}:${account}:log-group:${group}:log-stream:*`];
  });
}

/** A parameter by its name is in the Region of the service. */
function parameterArn(valueFrom: string, { role, region }: Place): readonly string[] {
  if (valueFrom.startsWith('arn:')) return [valueFrom];
  const { partition, account } = partsOf(role);
  const name = valueFrom.startsWith('/') ? valueFrom : `/${valueFrom}`;
  return region === undefined ? [] : [`arn:${partition}:ssm:${region}:${account}:parameter${name}`];
}

function environmentFiles(container: JsonObject): readonly string[] {
  const files = listAt(container, 'environmentFiles').filter(isObject);
  return files
    .filter((one) => textAt(one, 'type') === 's3')
    .flatMap((one) => textAt(one, 'value') ?? []);
}
