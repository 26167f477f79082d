/** How a container behaves, by the tag of its image. */
export type Behaviour =
  | 'ok'
  | 'slow'
  | 'crash'
  | 'done'
  | 'oom'
  | 'unhealthy'
  | 'target-unhealthy'
  | 'does-not-exist'
  | 'errors-5'
  | 'leak';

/** What images of a pattern do; `*` stands for any text. */
export interface ImageRule {
  readonly image: string;
  readonly behaviour: Behaviour;
  /** What its container prints when it starts. */
  readonly lines?: readonly string[];
}

/** The tags of `example/app` that behave in a way of their own. @source design.md section 5 */
const BEHAVIOURS: ReadonlySet<string> = new Set<Behaviour>([
  'ok',
  'slow',
  'crash',
  'done',
  'oom',
  'unhealthy',
  'target-unhealthy',
  'does-not-exist',
  'errors-5',
  'leak',
]);

/** `example/app:<tag>`, in any registry, with or without a digest after the tag. */
const EXAMPLE = /(?:^|\/)example\/app:([\w.-]+)(?:@|$)/;

/** What the image does: as the first rule says that matches it, else as its tag does; every other image is well. */
export function behaviourOf(image: string, rules: readonly ImageRule[] = []): Behaviour {
  const rule = rules.find((one) => patternOf(one.image).test(image));
  if (rule !== undefined) return rule.behaviour;
  const tag = EXAMPLE.exec(image)?.[1];
  return tag !== undefined && BEHAVIOURS.has(tag) ? (tag as Behaviour) : 'ok';
}

/** What a container of the image prints when it starts; undefined when no rule says it. */
export function linesOf(image: string, rules: readonly ImageRule[]): readonly string[] | undefined {
  return rules.find((one) => patternOf(one.image).test(image))?.lines;
}

function patternOf(image: string): RegExp {
  const parts = image.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

/**
 * The same image with a tag that works, for a revision that was deployed well before.
 * An image that is well stays as it is.
 */
export function healthyImage(image: string): string {
  return behaviourOf(image) === 'ok' ? image : image.replace(/:[\w.-]+(@.*)?$/, ':ok');
}

/** Whether the image answers the health checks of a load balancer with failures. */
export function targetsFail(image: string): boolean {
  return behaviourOf(image) === 'target-unhealthy';
}

/**
 * What the agent says when the image cannot be pulled.
 * @source reference/service-deployments.md section 9, "CannotPullContainerError: ... not found"
 */
export function pullFailure(image: string): string {
  const ref = /^[^/]+[.:][^/]*\//.test(image) ? image : `docker.io/${image}`;
  return `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${ref}: ${ref}: not found`;
}
