import type { Log } from '../ports/log.ts';
import type { CheckFinding } from '../report/check-finding.ts';
import { checkText } from '../report/check-text.ts';
import type { Record } from './record.ts';

/** Tells what looks at AWS have found, and keeps it in the record. */
export function tellChecks(findings: readonly CheckFinding[], log: Log, record: Record): void {
  if (findings.length === 0) return;
  for (const finding of findings) {
    log[finding.severity === 'note' ? 'info' : finding.severity](checkText(finding));
  }
  record.note({ checks: [...(record.facts().checks ?? []), ...findings] });
}
