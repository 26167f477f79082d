/** An image of Amazon ECR, taken apart. */
export interface EcrReference {
  /** The image without its tag. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string;
}

const ECR =
  /^((\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/([^:@]+))(?::([^@]+))?$/;

/**
 * An image of a private repository of Amazon ECR that is named by its tag, `latest` when it names none.
 * @returns `undefined` for an image of another registry, or one that is pinned to a digest already
 * @source Amazon ECR user guide, "Private registries": account.dkr.ecr.region.amazonaws.com
 */
export function ecrReference(image: string): EcrReference | undefined {
  const [, name, account, region, repository, tag = 'latest'] = ECR.exec(image) ?? [];
  if (name === undefined || account === undefined) return undefined;
  if (region === undefined || repository === undefined) return undefined;
  return { name, account, region, repository, tag };
}
