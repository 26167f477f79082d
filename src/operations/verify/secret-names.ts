/**
 * The ARN of a secret of AWS Secrets Manager without what picks a key or a version of it; `undefined` for a parameter.
 * @source Amazon ECS API reference, Secret: valueFrom
 */
export function secretArn(valueFrom: string): string | undefined {
  if (!/^arn:[^:]+:secretsmanager:/.test(valueFrom)) return undefined;
  return valueFrom.split(':').slice(0, 7).join(':');
}

/** Whether a reference is to a parameter of AWS Systems Manager. */
export function isParameter(valueFrom: string): boolean {
  return secretArn(valueFrom) === undefined;
}

/** The name of a parameter. One of a path keeps its leading slash, which its ARN does not double. */
export function parameterName(valueFrom: string): string {
  const [, name] = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter\/(.+)$/.exec(valueFrom) ?? [];
  if (name === undefined) return valueFrom;
  return name.includes('/') ? `/${name}` : name;
}

/**
 * The ARN of the customer's KMS key with which something is encrypted; `undefined` when AWS's own key is used, which
 * needs no permission, or a key is named by an alias.
 * @param near ARN of something in the account and Region of the key, for a key that is named by its id
 */
export function keyArn(keyId: string | undefined, near: string): string | undefined {
  if (keyId === undefined || keyId.includes('alias/')) return undefined;
  if (keyId.startsWith('arn:')) return keyId;
  const [, partition, , region, account] = near.split(':');
  return account ? `arn:${partition}:kms:${region}:${account}:key/${keyId}` : undefined;
}
