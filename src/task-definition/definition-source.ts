/** Where a task definition comes from. */
export type DefinitionSource =
  /** A file; where there is none of that name, perhaps a family. */
  | { readonly kind: 'file'; readonly path: string; readonly family?: string }
  /** A registered revision: its ARN, `family:revision`, or a family for its latest one. */
  | { readonly kind: 'revision'; readonly name: string }
  /** What a service runs now; without a name the service that the run is about. */
  | { readonly kind: 'service'; readonly service?: string }
  | {
      readonly kind: 'codecommit';
      readonly repository: string;
      readonly branch: string;
      readonly path: string;
    }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string };

/** Letters of a family. Source: Amazon ECS API reference, RegisterTaskDefinition, family. */
const FAMILY = /^[A-Za-z0-9_-]{1,255}$/;

/**
 * What a text names: a file, an ARN, `family:revision`, a family (bare, or `family:name` where a file might
 * have that name), `service:` or `service:name`,
 * `codecommit://repository/branch/path` (slashes in a branch as %2F) or `s3://bucket/key`.
 */
export function definitionSource(text: string): DefinitionSource {
  if (/^arn:[^:]*:ecs:[^:]*:[^:]*:task-definition\//.test(text)) {
    return { kind: 'revision', name: text };
  }
  if (/^[A-Za-z0-9_-]{1,255}:\d+$/.test(text)) return { kind: 'revision', name: text };
  const family = /^family:(.+)$/.exec(text)?.[1];
  if (family !== undefined) return { kind: 'revision', name: family };
  const service = /^service:(.*)$/.exec(text)?.[1];
  if (service === '') return { kind: 'service' };
  if (service !== undefined) return { kind: 'service', service };
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(text) ?? [];
  if (bucket !== undefined && key !== undefined) return { kind: 's3', bucket, key };
  const [, repository, branch, path] = /^codecommit:\/\/([^/]+)\/([^/]+)\/(.+)$/.exec(text) ?? [];
  if (repository !== undefined && branch !== undefined && path !== undefined) {
    return { kind: 'codecommit', repository, branch: branch.replace(/%2f/gi, '/'), path };
  }
  return FAMILY.test(text)
    ? { kind: 'file', path: text, family: text }
    : { kind: 'file', path: text };
}
