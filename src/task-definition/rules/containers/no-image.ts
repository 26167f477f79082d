import { childPointer } from '../../json-pointer.ts';
import { containersOf, textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A container without an image, as templates leave it for the step that renders them. */
export const noImage: Rule = {
  id: 'no-image',
  severity: 'error',
  title: 'A container has no image',
  why: 'Amazon ECS answers "Container.image should not be null or empty."',
  fix: 'Write the image into the definition, or let the image input fill it in.',
  source: 'Amazon ECS API reference, ContainerDefinition, image',
  check: (definition) =>
    containersOf(definition)
      .filter(({ value }) => value.image === undefined || textAt(value, 'image')?.trim() === '')
      .map(({ value, pointer }) => {
        const name = textAt(value, 'name') || '(no name)';
        return {
          pointer: childPointer(pointer, 'image'),
          message: `Container ${name} has no image; a render or deploy with the image input fills it in.`,
          hint: `Give the image input, or write the image of container ${name}.`,
        };
      }),
};
