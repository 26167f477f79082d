import { listAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';

/** A credential specification says what it is and where it lies. */
export const credentialSpec = containerRule({
  id: 'credential-spec',
  severity: 'error',
  title: 'A credential specification cannot be read',
  why: 'Amazon ECS reads credentialspec: or credentialspecdomainless: and then the ARN of a parameter or an S3 object.',
  fix: 'Write credentialspec:ARN or credentialspecdomainless:ARN.',
  source: 'Amazon ECS API reference, ContainerDefinition, credentialSpecs',
  inspect: (container) =>
    listAt(container.value, 'credentialSpecs').flatMap((spec, index) => {
      const isKnown = /^credentialspec(?:domainless)?:arn:[^:]*:(?:ssm|s3):/.test(String(spec));
      if (typeof spec !== 'string' || isKnown) return [];
      const message = `The credential specification of ${called(container)} has no known form.`;
      const hint = 'Write it like credentialspec:arn:aws:s3:::bucket/spec.json.';
      return [{ pointer: `${container.pointer}/credentialSpecs/${index}`, message, hint }];
    }),
});
