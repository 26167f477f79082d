import type { CheckFinding } from '../../report/check-finding.ts';
import { alarms } from './alarms.ts';
import type { Check, Subject, VerifyPorts } from './check.ts';
import { codeGroup } from './code-group.ts';
import { executionRole } from './execution-role.ts';
import { imagePlatforms } from './image-platforms.ts';
import { images } from './images.ts';
import { listenerRules } from './listener-rules.ts';
import { logGroups } from './log-groups.ts';
import { roles } from './roles.ts';
import { runLook } from './run-look.ts';
import { scalingBounds } from './scaling-bounds.ts';
import { secrets } from './secrets.ts';
import { subnets } from './subnets.ts';
import { targetGroups } from './target-groups.ts';

const CHECKS: readonly Check[] = [
  roles,
  executionRole,
  images,
  imagePlatforms,
  secrets,
  logGroups,
  targetGroups,
  listenerRules,
  codeGroup,
  alarms,
  scalingBounds,
  subnets,
];

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
