import { objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import { countLimit } from '../limit-rules.ts';

/** An environment file is an object in Amazon S3 whose name ends in .env. */
export const environmentFile = containerRule({
  id: 'environment-file',
  severity: 'error',
  title: 'An environment file is no .env object of Amazon S3',
  why: 'Amazon ECS reads environment files from Amazon S3 by their ARN, and only those whose name ends in .env.',
  fix: 'Write the ARN of the object, like arn:aws:s3:::bucket/web.env.',
  source: 'Amazon ECS API reference, EnvironmentFile, value',
  inspect: (container) =>
    objectsAt(container, 'environmentFiles').flatMap(({ value, pointer }) => {
      const arn = textAt(value, 'value');
      if (arn === undefined || /^arn:[^:]*:s3:::[^/]+\/.*\.env$/.test(arn)) return [];
      const message = `The environment file of ${called(container)} is "${arn}", no ARN of an S3 object ending in .env.`;
      const hint = 'Write it like arn:aws:s3:::bucket/web.env.';
      return [{ pointer: `${pointer}/value`, message, hint }];
    }),
});

/** A container has ten environment files at most. */
export const tooManyEnvironmentFiles = countLimit({
  id: 'too-many-environment-files',
  level: 'container',
  member: 'environmentFiles',
  most: 10,
  things: 'environment files',
  fix: 'Join environment files until ten are left.',
  source: 'Amazon ECS API reference, ContainerDefinition, environmentFiles',
});
