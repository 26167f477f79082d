import type { Check } from './check.ts';
import { ecrImages } from './ecr-images.ts';

/** The images of a definition that are named by a tag in Amazon ECR are there. */
export const images: Check = ({ definition }, ports) =>
  ecrImages(definition).map(({ resource, reference }) => ({
    resource,
    permission: 'ecr:DescribeImages',
    run: async () => {
      if ((await ports.images.digestOf(reference)) !== undefined) return [];
      const message = 'There is no such image.';
      const hint = 'Push the image before the deploy, or correct its repository or tag.';
      return [{ id: 'image-missing', severity: 'error', resource, message, hint }];
    },
  }));
