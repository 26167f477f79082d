import { ecrReference } from '../../task-definition/image-reference.ts';
import { containersOf, textAt } from '../../task-definition/reader.ts';
import type { Check } from './check.ts';

/** The images of a definition that are named by a tag in Amazon ECR are there. */
export const images: Check = ({ definition }, ports) => {
  const names = containersOf(definition).flatMap(({ value }) => textAt(value, 'image') ?? []);
  return [...new Set(names)].flatMap((resource) => {
    const reference = ecrReference(resource);
    if (reference === undefined) return [];
    return [
      {
        resource,
        permission: 'ecr:DescribeImages',
        run: async () => {
          if ((await ports.images.digestOf(reference)) !== undefined) return [];
          const message = 'There is no such image.';
          const hint = 'Push the image before the deploy, or correct its repository or tag.';
          return [{ id: 'image-missing', severity: 'error', resource, message, hint }];
        },
      },
    ];
  });
};
