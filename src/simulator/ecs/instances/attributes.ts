import type { JsonObject } from '../../json.ts';
import { invalidParameter, Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';
import type { Cluster } from '../cluster.ts';
import type { ContainerInstance } from './container-instance.ts';
import { findInstance, instancesOf } from './instances.ts';

/** So many attributes of its own may a resource have. @source API reference, PutAttributes */
const MOST_OWN = 10;
const NAME = /^[A-Za-z0-9_./\\-]{1,128}$/;
const VALUE = /^(?! )[A-Za-z0-9_./\\:@ -]{0,128}(?<! )$/;

/** Attributes that AWS itself gives begin so. */
function isOwn(name: string): boolean {
  return !/^(ecs\.|com\.amazonaws\.)/.test(name);
}

function targetOf(world: World, cluster: Cluster, attribute: JsonObject): ContainerInstance {
  const { targetId, targetType = 'container-instance' } = attribute;
  if (targetType !== 'container-instance') {
    throw invalidParameter('targetType must be container-instance.');
  }
  const found = typeof targetId === 'string' ? findInstance(world, cluster, targetId) : undefined;
  if (found === undefined || found.status === 'INACTIVE') {
    throw new Refusal('TargetNotFoundException', "The specified target wasn't found.");
  }
  return found;
}

/** Sets attributes of machines. @throws Refusal for a name, a value or a machine that AWS does not take */
export function putAttributes(
  world: World,
  cluster: Cluster,
  attributes: readonly JsonObject[],
): void {
  const targets = attributes.map((one) => targetOf(world, cluster, one));
  for (const { name, value = '' } of attributes) {
    if (!NAME.test(String(name))) throw invalidParameter(`Invalid attribute name: ${String(name)}`);
    if (!VALUE.test(String(value)))
      throw invalidParameter(`Invalid attribute value: ${String(value)}`);
  }
  attributes.forEach(({ name, value = '' }, index) => {
    const target = targets[index] as ContainerInstance;
    const own = [...target.attributes.keys()].filter(isOwn);
    if (own.length >= MOST_OWN && !own.includes(String(name))) {
      throw new Refusal(
        'AttributeLimitExceededException',
        'You can apply up to 10 custom attributes for each resource.',
      );
    }
    target.attributes.set(String(name), String(value));
    target.version += 1;
  });
}

/** Takes attributes of machines away. @throws Refusal TargetNotFoundException */
export function deleteAttributes(
  world: World,
  cluster: Cluster,
  attributes: readonly JsonObject[],
): void {
  for (const one of attributes) {
    const target = targetOf(world, cluster, one);
    target.attributes.delete(String(one.name));
    target.version += 1;
  }
}

/** Attributes of the machines of a cluster by name and value. */
export function listAttributes(
  world: World,
  cluster: Cluster,
  { name, value }: { readonly name?: string | undefined; readonly value?: string | undefined },
): readonly JsonObject[] {
  return instancesOf(world, cluster.arn).flatMap((one) =>
    [...one.attributes]
      .filter(
        ([key, held]) =>
          (name === undefined || key === name) && (value === undefined || held === value),
      )
      .map(([key, held]) => ({
        name: key,
        ...(held !== '' && { value: held }),
        targetType: 'container-instance',
        targetId: one.arn,
      })),
  );
}
