import { templatePartOf } from '../../template-part.ts';
import { visitTexts } from '../../visit-texts.ts';
import type { Hit, Rule } from '../rule.ts';

/** Where a placeholder that is left in makes Amazon ECS refuse the definition for certain. */
const REFUSED =
  /^\/(?:family|cpu|memory|(?:network|pid|ipc)Mode|(?:task|execution)RoleArn|runtimePlatform\/\w+|requiresCompatibilities\/\d+|containerDefinitions\/\d+\/(?:name|image|logConfiguration\/logDriver))$/;

/** Where a shell or the program itself may read a placeholder, so that it is meant to arrive as written. */
const OWN_LANGUAGE =
  /^\/containerDefinitions\/\d+\/(?:command|entryPoint|healthCheck|environment|logConfiguration\/options|dockerLabels|firelensConfiguration)(?:\/|$)|^\/proxyConfiguration\//;

/**
 * A placeholder in the language of a template (`${X}`, `{{ x }}`, `<X>`, `%X%`) is no mistake: another step fills
 * it in. So it is said once for each way of writing, and as an error only where registering must fail.
 */
export const templatePlaceholder: Rule = {
  id: 'template-placeholder',
  severity: 'warning',
  title: 'The definition is a template that nothing has filled in',
  why: 'Amazon ECS takes a placeholder for a value: roles, images and sizes are refused, anything else arrives as it is.',
  fix: 'Fill the template in before it is checked, let an input replace the value, or ask for substitution.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition: it knows no variables',
  check: (definition) => {
    const found: Found[] = [];
    visitTexts(definition, (text, pointerOf) => {
      const part = templatePartOf(text);
      if (part !== undefined) found.push({ pointer: pointerOf(), part });
    });
    const left = found.filter(({ pointer }) => !OWN_LANGUAGE.test(pointer));
    const certain = left.filter(({ pointer }) => REFUSED.test(pointer));
    const [first] = left;
    if (first === undefined) return [];
    if (certain.length > 0) return certain.map(refusal);
    const rest = left.length > 1 ? ` and ${left.length - 1} more` : '';
    const message = `This is a template: ${first.part}${rest} would reach Amazon ECS as written.`;
    return [{ pointer: first.pointer, message, hint: 'Fill the template in before it is used.' }];
  },
};

interface Found {
  readonly pointer: string;
  readonly part: string;
}

function refusal({ pointer, part }: Found): Hit {
  const isImage = pointer.endsWith('/image');
  return {
    pointer,
    severity: 'error',
    message: `${part} is a placeholder that nothing has filled in, and Amazon ECS refuses it here.`,
    hint: isImage
      ? `Give the image input, or replace ${part} before this step.`
      : `Replace ${part} before this step.`,
  };
}
