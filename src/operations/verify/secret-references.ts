import type { JsonObject } from '../../task-definition/definition.ts';
import { isObject, listAt, objectAt, textAt } from '../../task-definition/reader.ts';

/** What a container says of where its secrets are: its own, those of its log driver and of its registry. */
export function secretReferences(container: JsonObject): readonly string[] {
  const secretOptions = listAt(objectAt(container, 'logConfiguration'), 'secretOptions');
  const credentials = textAt(objectAt(container, 'repositoryCredentials'), 'credentialsParameter');
  const given = [...listAt(container, 'secrets'), ...secretOptions].filter(isObject);
  const values = given.flatMap((one) => textAt(one, 'valueFrom') ?? []);
  return credentials === undefined ? values : [...values, credentials];
}
