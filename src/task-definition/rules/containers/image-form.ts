import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** An image is written with a few kinds of characters. */
export const imageCharacters: Rule = containerRule({
  id: 'image-characters',
  severity: 'error',
  title: 'An image has characters that it cannot have',
  why: 'Amazon ECS answers "Container.image contains invalid characters." Blanks and line ends are the usual cause.',
  fix: 'Write the image as repository:tag or repository@sha256:digest.',
  source: 'Amazon ECS API reference, ContainerDefinition, image',
  inspect: (container) => {
    const image = textAt(container.value, 'image') ?? '';
    const pointer = `${container.pointer}/image`;
    if (image.trim() === '' || /^[\w:./#-]+(?:@sha256:[0-9a-f]{64})?$/.test(image)) return [];
    if (/\s/.test(image)) {
      const message = `The image of ${called(container)} has a blank or a line end in it.`;
      return [{ pointer, message, hint: 'Trim what writes the image into the definition.' }];
    }
    const isDigest = image.includes('@');
    const odd = /[^\w:./#@-]/.exec(image)?.[0] ?? '@';
    const wrong = isDigest
      ? 'has a digest that is not sha256: and 64 hex digits'
      : `holds "${odd}"`;
    const message = `The image of ${called(container)} ${wrong}.`;
    const hint = 'Write the image as repository:tag or repository@sha256:digest.';
    return [{ pointer, message, hint }];
  },
});

/** An image is not too long; a digest does not count. */
export const imageLength: Rule = containerRule({
  id: 'image-length',
  severity: 'error',
  title: 'An image is longer than 255 characters',
  why: 'Amazon ECS takes up to 255 characters before the digest.',
  fix: 'Use a shorter repository or tag.',
  source: 'Amazon ECS API reference, ContainerDefinition, image',
  inspect: (container) => {
    const length = (textAt(container.value, 'image') ?? '').split('@')[0]?.length ?? 0;
    if (length <= 255) return [];
    const message = `The image of ${called(container)} has ${length} characters before its digest, and 255 are taken.`;
    return [{ pointer: `${container.pointer}/image`, message, hint: 'Shorten the tag.' }];
  },
});
