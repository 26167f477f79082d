import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';

/** Writes the edited definition to a new file; its order and formatting stay as they were. */
export async function render(
  inputs: Extract<Inputs, { operation: 'render' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { document } = await prepareDefinition(inputs, ports, record);
  const suffix = document.format === 'yaml' ? '.yaml' : '.json';
  const path = inputs.outputFile ?? ports.files.temporaryPath(`task-definition${suffix}`);
  const file = await ports.files.write(path, document.text);
  record.note({ file });
  ports.outputs.set('task-definition', file);
  return { outcome: 'succeeded', cause: `The edited definition is in ${file}.` };
}
