import { given } from './given.ts';
import type { InitInputs } from './init-inputs.ts';
import type { Values } from './values.ts';

/** Where and how the files are written. */
export function buildInit(values: Values): InitInputs {
  return {
    outputFolder: values['output-folder'],
    definitionFormat: values['definition-format'],
    ...given({ force: values.force }),
  };
}
