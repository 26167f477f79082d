import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';

/** Place of an ARN: an account and a Region. */
type Place = Pick<World, 'account' | 'region'>;

/** ARN of a resource of Amazon ECS, for example of `cluster/web`. */
export function ecsArn({ account, region }: Place, resource: string): string {
  return `arn:aws:ecs:${region}:${account}:${resource}`;
}

/** What comes after the last slash: the short name of what an ARN names; a short name is itself. */
export function shortName(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}

/** ARN of a cluster from a short name or an ARN. */
export function clusterArn(place: Place, nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : ecsArn(place, `cluster/${nameOrArn}`);
}

/**
 * ARN of something inside a cluster.
 * @param kind `service`, `task`, …
 * @param nameOrArn a short name, an ARN with the cluster in it, or the old form of ARN without it
 * @throws Refusal InvalidParameterException for an ARN of another cluster
 */
export function memberArn(cluster: string, kind: string, nameOrArn: string): string {
  const [, owner, ...inside] = nameOrArn.startsWith('arn:') ? nameOrArn.split('/') : [];
  if (inside.length > 0 && owner !== shortName(cluster)) {
    throw invalidParameter(
      `Identifier is for cluster ${owner}. Your cluster is ${shortName(cluster)}`,
    );
  }
  const place = cluster.slice(0, cluster.indexOf(':cluster/'));
  return `${place}:${kind}/${shortName(cluster)}/${shortName(nameOrArn)}`;
}
