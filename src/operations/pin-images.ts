import { SlipwayError } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { applyChanges } from '../task-definition/apply-changes.ts';
import type { Change } from '../task-definition/change.ts';
import type { Document } from '../task-definition/document.ts';
import { ecrReference } from '../task-definition/image-reference.ts';
import { childPointer } from '../task-definition/json-pointer.ts';
import { containersOf, textAt } from '../task-definition/reader.ts';

/**
 * Replaces the tag of every image in Amazon ECR by the digest that it stands for now, so that what was tested is what
 * runs. Images elsewhere stay, with a warning.
 * @throws SlipwayError image-not-found
 */
export async function pinImages(
  document: Document,
  { images, log }: Pick<Ports, 'images' | 'log'>,
): Promise<Document> {
  const changes: Change[] = [];
  for (const { value, pointer } of containersOf(document.value)) {
    const image = textAt(value, 'image');
    const reference = image === undefined ? undefined : ecrReference(image);
    if (reference !== undefined) {
      const digest = await images.digestOf(reference);
      if (digest === undefined) throw notFound(image ?? '');
      changes.push({
        pointer: childPointer(pointer, 'image'),
        value: `${reference.name}@${digest}`,
      });
    } else if (image?.includes('@') === false) {
      log.warning(`${image} is not in Amazon ECR and is not pinned to a digest.`);
    }
  }
  return applyChanges(document, changes);
}

function notFound(image: string): SlipwayError {
  return new SlipwayError({
    code: 'image-not-found',
    message: `There is no image ${image} to pin.`,
    hint: 'Push the image before this step, or correct its tag.',
  });
}
