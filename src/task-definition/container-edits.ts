import type { Change } from './change.ts';
import type { Json } from './definition.ts';
import { childPointer } from './json-pointer.ts';
import { type NamedList, type Pair, removeItems, setItems } from './named-items.ts';
import type { Located } from './reader.ts';

/** What is changed in every container that an edit is for. */
export interface ContainerEdits {
  readonly image?: string;
  readonly environmentVariables?: readonly Pair[];
  readonly environmentRemove?: readonly string[];
  /** Takes the variables out that `environmentVariables` does not name. */
  readonly environmentExclusive?: boolean;
  /** ARNs of files in S3, in place of all that the container has. */
  readonly envFiles?: readonly string[];
  readonly secrets?: readonly Pair[];
  readonly logConfigurationLogDriver?: string;
  readonly logConfigurationOptions?: readonly Pair[];
  readonly dockerLabels?: readonly Pair[];
  readonly command?: readonly string[];
}

const ENVIRONMENT: NamedList = { list: 'environment', name: 'name', value: 'value' };
const SECRETS: NamedList = { list: 'secrets', name: 'name', value: 'valueFrom' };

/** Whether there is anything to change in a container. */
export function hasContainerEdits(edits: ContainerEdits): boolean {
  const members: readonly (keyof ContainerEdits)[] = [
    ...(['image', 'environmentVariables', 'environmentRemove', 'envFiles', 'secrets'] as const),
    ...(['logConfigurationLogDriver', 'logConfigurationOptions'] as const),
    ...(['dockerLabels', 'command'] as const),
  ];
  return members.some((member) => edits[member] !== undefined);
}

/**
 * The changes of one container, each list of them over what the ones before left. What is taken out goes first; a
 * name that becomes an environment variable stops being a secret, and the other way round, since Amazon ECS refuses
 * a name that is both.
 */
export const CONTAINER_STEPS: readonly ((
  container: Located,
  edits: ContainerEdits,
) => readonly Change[])[] = [
  (container, edits) => removeItems(container, ENVIRONMENT, isVariableGone(edits)),
  (container, edits) => removeItems(container, SECRETS, isSecretGone(edits)),
  (container, { environmentVariables: pairs }) =>
    pairs === undefined ? [] : setItems(container, ENVIRONMENT, pairs),
  (container, { secrets }) => (secrets === undefined ? [] : setItems(container, SECRETS, secrets)),
  plainChanges,
];

function isVariableGone(edits: ContainerEdits): (name: string) => boolean {
  const set = namesOf(edits.environmentVariables);
  const gone = new Set([...(edits.environmentRemove ?? []), ...namesOf(edits.secrets)]);
  return (name) => (edits.environmentExclusive === true || gone.has(name)) && !set.has(name);
}

function isSecretGone(edits: ContainerEdits): (name: string) => boolean {
  const set = namesOf(edits.secrets);
  const gone = new Set([
    ...(edits.environmentRemove ?? []),
    ...namesOf(edits.environmentVariables),
  ]);
  return (name) => gone.has(name) && !set.has(name);
}

function namesOf(pairs: readonly Pair[] | undefined): ReadonlySet<string> {
  return new Set(pairs?.map(({ name }) => name));
}

function plainChanges({ pointer }: Located, edits: ContainerEdits): readonly Change[] {
  const { image, envFiles, command, logConfigurationLogDriver: logDriver } = edits;
  const files = envFiles?.map((value) => ({ value, type: 's3' }));
  const log = childPointer(pointer, 'logConfiguration');
  return [
    ...changeOf(childPointer(pointer, 'image'), image),
    ...changeOf(childPointer(pointer, 'environmentFiles'), files),
    ...changeOf(childPointer(log, 'logDriver'), logDriver),
    ...members(childPointer(log, 'options'), edits.logConfigurationOptions),
    ...members(childPointer(pointer, 'dockerLabels'), edits.dockerLabels),
    ...changeOf(childPointer(pointer, 'command'), command),
  ];
}

/** The change of a value that may not be given. */
export function changeOf(pointer: string, value: Json | undefined): readonly Change[] {
  return value === undefined ? [] : [{ pointer, value }];
}

function members(pointer: string, pairs: readonly Pair[] | undefined): readonly Change[] {
  return (pairs ?? []).map(({ name, value }) => ({ pointer: childPointer(pointer, name), value }));
}
