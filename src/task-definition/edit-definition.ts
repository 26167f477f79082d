import { applyChanges } from './apply-changes.ts';
import type { Change } from './change.ts';
import {
  CONTAINER_STEPS,
  type ContainerEdits,
  changeOf,
  hasContainerEdits,
} from './container-edits.ts';
import type { JsonObject } from './definition.ts';
import type { Document } from './document.ts';
import type { Changes, Edited, EditFailure } from './edited.ts';
import { findContainers } from './find-containers.ts';
import { childPointer } from './json-pointer.ts';
import { keepNulls } from './keep-nulls.ts';
import { type Pair, setItems } from './named-items.ts';
import type { Located } from './reader.ts';
import { setPath } from './set-path.ts';
import { valueAt } from './value-at.ts';

/** Everything that can be changed in a definition, but for what needs files, variables or AWS. */
export interface Edits extends ContainerEdits {
  /** The containers that {@link ContainerEdits} are for. */
  readonly containerName?: readonly string[];
  /** Images by container name. */
  readonly images?: readonly Pair[];
  readonly taskRoleArn?: string;
  readonly executionRoleArn?: string;
  readonly cpu?: string;
  readonly memory?: string;
  readonly tags?: readonly Pair[];
  /** Values by path. */
  readonly set?: readonly Pair[];
  readonly keepNullValueKeys?: readonly string[];
}

/**
 * Makes the edits in the order of this table, from the coarse to the fine: `set` has the last word. Order, formatting
 * and comments of the text stay, and the same edits twice are the same edits once.
 */
const STEPS: readonly ((definition: JsonObject, edits: Edits) => Changes)[] = [
  imageChanges,
  ...CONTAINER_STEPS.map(
    (step) => (definition: JsonObject, edits: Edits) => containerChanges(definition, edits, step),
  ),
  (definition, edits) => changes(wholeChanges(definition, edits)),
];

/** The document after the edits, or the first of them that cannot be made. */
export async function editDefinition(document: Document, edits: Edits): Promise<Edited> {
  let current = document;
  const steps = [
    ...STEPS.map((step) => (definition: JsonObject) => step(definition, edits)),
    ...(edits.set ?? []).map((pair) => (definition: JsonObject) => setPath(definition, pair)),
    (definition: JsonObject) => changes(keepNulls(definition, edits.keepNullValueKeys ?? [])),
  ];
  for (const step of steps) {
    const made = step(current.value);
    if (made.kind === 'failed') return made;
    current = await applyChanges(current, made.changes);
  }
  return { kind: 'edited', document: current };
}

function changes(list: readonly Change[]): Changes {
  return { kind: 'changes', changes: list };
}

function imageChanges(definition: JsonObject, { images = [] }: Edits): Changes {
  const found = findContainers(
    definition,
    images.map(({ name }) => name),
  );
  if (found.kind === 'failed') return inImages(found);
  return changes(
    found.containers.map(({ pointer }, index) => ({
      pointer: childPointer(pointer, 'image'),
      value: images[index]?.value ?? null,
    })),
  );
}

function inImages(failure: EditFailure): EditFailure {
  return {
    ...failure,
    hint: 'Write images with one container=image a line, each a container that is there.',
  };
}

function containerChanges(
  definition: JsonObject,
  edits: Edits,
  step: (container: Located, edits: ContainerEdits) => readonly Change[],
): Changes {
  if (!hasContainerEdits(edits)) return changes([]);
  const found = findContainers(definition, edits.containerName);
  if (found.kind === 'failed') return found;
  return changes(found.containers.flatMap((container) => step(container, edits)));
}

function wholeChanges(definition: JsonObject, edits: Edits): readonly Change[] {
  const { taskRoleArn, executionRoleArn, tags } = edits;
  const list = { list: 'tags', name: 'key', value: 'value' };
  return [
    ...changeOf('/taskRoleArn', taskRoleArn),
    ...changeOf('/executionRoleArn', executionRoleArn),
    ...sizeChange(definition, 'cpu', edits.cpu),
    ...sizeChange(definition, 'memory', edits.memory),
    ...(tags === undefined ? [] : setItems({ value: definition, pointer: '' }, list, tags)),
  ];
}

/** The sizes of a task are texts; one that was written as a number stays one. */
function sizeChange(definition: JsonObject, name: string, size: string | undefined) {
  const isNumber = typeof valueAt(definition, `/${name}`) === 'number' && /^\d+$/.test(size ?? '');
  return changeOf(`/${name}`, isNumber ? Number(size) : size);
}
