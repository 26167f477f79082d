import type { JsonObject } from '../../task-definition/definition.ts';
import { containersOf, isObject, listAt, objectAt, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';

/** The secrets and parameters that containers are given are there. Their values are never read. */
export const secrets: Check = ({ definition }, { inventory }) => {
  const names = containersOf(definition).flatMap(({ value }) => referencesOf(value));
  return [...new Set(names)].map((resource) => {
    const secret = secretId(resource);
    const parameter = parameterName(resource);
    return {
      resource,
      permission: secret === undefined ? 'ssm:DescribeParameters' : 'secretsmanager:DescribeSecret',
      run: async () => {
        const isThere = await (secret === undefined
          ? inventory.hasParameter(parameter)
          : inventory.hasSecret(secret));
        if (isThere) return [];
        const message = `There is no such ${secret === undefined ? 'parameter' : 'secret'}.`;
        const hint = 'Create it, or correct the ARN or name in the task definition.';
        return [{ id: 'secret-missing', severity: 'error', resource, message, hint }];
      },
    };
  });
};

function referencesOf(container: JsonObject): readonly string[] {
  const secretOptions = listAt(objectAt(container, 'logConfiguration'), 'secretOptions');
  const credentials = textAt(objectAt(container, 'repositoryCredentials'), 'credentialsParameter');
  const given = [...listAt(container, 'secrets'), ...secretOptions].filter(isObject);
  const values = given.flatMap((one) => textAt(one, 'valueFrom') ?? []);
  return credentials === undefined ? values : [...values, credentials];
}

/** The ARN without what picks a key or a version of the secret; `undefined` for a parameter. */
function secretId(valueFrom: string): string | undefined {
  if (!/^arn:[^:]+:secretsmanager:/.test(valueFrom)) return undefined;
  return valueFrom.split(':').slice(0, 7).join(':');
}

/** A parameter of a path keeps its leading slash, which its ARN does not double. */
function parameterName(valueFrom: string): string {
  const [, name] = /^arn:[^:]+:ssm:[^:]*:[^:]*:parameter\/(.+)$/.exec(valueFrom) ?? [];
  if (name === undefined) return valueFrom;
  return name.includes('/') ? `/${name}` : name;
}
