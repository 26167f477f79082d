import { SlipwayError } from '../../../src/errors.ts';
import type { Check, Subject } from '../../../src/operations/verify/check.ts';
import type { CheckFinding } from '../../../src/report/check-finding.ts';
import { memoryPorts } from '../memory-ports.ts';

/** A definition of one container with these members. */
export function definitionWith(container: object, task: object = {}) {
  return {
    family: 'web',
    networkMode: 'awsvpc',
    ...task,
    containerDefinitions: [{ name: 'web', image: 'example/app:ok', ...container }],
  };
}

/** All findings of one check. */
export async function runCheck(
  check: Check,
  subject: Subject,
  given: Parameters<typeof memoryPorts>[0] = {},
): Promise<readonly CheckFinding[]> {
  const looks = check(subject, memoryPorts(given));
  return (await Promise.all(looks.map((look) => look.run()))).flat();
}

/** What a call answers that the role may not make. */
export function denied(): never {
  throw new SlipwayError({ code: 'aws-denied', message: 'Not you.', hint: 'Allow it.' });
}
