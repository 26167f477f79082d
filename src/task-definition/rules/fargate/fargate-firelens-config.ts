import { objectAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { isForFargate, memberOf } from '../definition-facts.ts';

/** On Fargate the log router reads its configuration from its own image. */
export const fargateFirelensConfig = containerRule({
  id: 'fargate-firelens-config',
  severity: 'error',
  title: 'Fargate takes the configuration of a log router only from a file',
  why: 'Amazon ECS refuses config-file-type s3 for Fargate.',
  fix: 'Set config-file-type to file and put the file into the image of the log router.',
  source: 'Amazon ECS API reference, FirelensConfiguration, options',
  launchTypes: ['FARGATE'],
  inspect: (container, definition) => {
    const firelens = memberOf(container, 'firelensConfiguration');
    const type = objectAt(firelens.value, 'options')['config-file-type'];
    if (!isForFargate(definition) || type !== 's3') return [];
    const pointer = `${firelens.pointer}/options/config-file-type`;
    const message = 'config-file-type is "s3", and Fargate takes only "file".';
    return [{ pointer, message, hint: 'Put the configuration into the image and say "file".' }];
  },
});
