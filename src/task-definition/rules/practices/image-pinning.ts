import { textAt } from '../../reader.ts';
import { called } from '../definition-facts.ts';
import { type ContainerPractice, practices } from './practice.ts';

const SOURCE = 'Amazon ECS developer guide, "Container image considerations"';

const ROWS: readonly ContainerPractice[] = [
  {
    id: 'image-latest',
    title: 'An image is latest or has no tag',
    why: 'What runs then depends on the hour: tasks of one revision can differ, and a rollback brings back the same image.',
    fix: 'Name the image by a tag of its own, or by its digest.',
    source: SOURCE,
    inspect: (container) => {
      const image = textAt(container.value, 'image') ?? '';
      const tag = tagOf(image);
      if (image === '' || image.includes('@') || (tag !== '' && tag !== 'latest')) return [];
      const wrong = tag === '' ? 'has no tag, which means latest' : 'is latest';
      const message = `The image of ${called(container)} ${wrong}.`;
      return [{ pointer: `${container.pointer}/image`, message, hint: 'Name a tag or a digest.' }];
    },
  },
  {
    id: 'version-consistency-off',
    title: 'Tasks of one deployment may run different images',
    why: 'Without it a tag that moves while a service scales gives its new tasks another image.',
    fix: 'Delete versionConsistency, or pin the image to its digest.',
    source: 'Amazon ECS API reference, ContainerDefinition, versionConsistency',
    inspect: (container) => {
      const image = textAt(container.value, 'image') ?? '';
      if (container.value.versionConsistency !== 'disabled' || image.includes('@')) return [];
      const message = `${called(container)} does not resolve its tag to a digest.`;
      const pointer = `${container.pointer}/versionConsistency`;
      return [{ pointer, message, hint: 'Delete versionConsistency.' }];
    },
  },
];

/** Images that mean the same tomorrow. */
export const IMAGE_PINNING_RULES = practices('reliability', ROWS);

/** The tag of an image; a colon before the last slash is a port. */
function tagOf(image: string): string {
  const name = image.slice(image.lastIndexOf('/') + 1);
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : '';
}
