import { SlipwayError } from '../../errors.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Look } from './check.ts';

/**
 * What a look finds. One that cannot be taken is a note that names the permission for it.
 * @throws SlipwayError cancelled
 */
export async function runLook(look: Look): Promise<readonly CheckFinding[]> {
  try {
    return await look.run();
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code === 'cancelled') throw error;
    return [notVerified(look, error)];
  }
}

function notVerified({ resource, permission }: Look, error: SlipwayError): CheckFinding {
  const hint =
    error.code === 'aws-denied' ? `Allow ${permission} to have this looked at.` : error.hint;
  const message = `This could not be verified: ${error.message}`;
  return { id: 'not-verified', severity: 'note', resource, message, hint };
}
