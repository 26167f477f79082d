import { SlipwayError } from '../../errors.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import { alarms } from './alarms.ts';
import type { Check, Look, Subject, VerifyPorts } from './check.ts';
import { images } from './images.ts';
import { logGroups } from './log-groups.ts';
import { roles } from './roles.ts';
import { secrets } from './secrets.ts';
import { subnets } from './subnets.ts';
import { targetGroups } from './target-groups.ts';

const CHECKS: readonly Check[] = [roles, images, secrets, logGroups, targetGroups, alarms, subnets];

/** What was looked at, and what was found. */
export interface Verified {
  readonly looks: number;
  readonly findings: readonly CheckFinding[];
}

/** Looks at everything that a definition and its service need, all at once. What cannot be looked at is a note. */
export async function verifyAll(subject: Subject, ports: VerifyPorts): Promise<Verified> {
  const looks = CHECKS.flatMap((check) => check(subject, ports));
  const found = await Promise.all(looks.map(runLook));
  return { looks: looks.length, findings: found.flat() };
}

async function runLook(look: Look): Promise<readonly CheckFinding[]> {
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
