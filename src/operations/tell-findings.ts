import type { Log } from '../ports/log.ts';
import type { FramedFinding } from '../report/run-result.ts';
import { findingText } from '../report/text.ts';
import { codeFrame } from '../task-definition/code-frame.ts';
import type { Finding } from '../task-definition/finding.ts';
import type { Record } from './record.ts';

/** The findings of one file, and its text, from which the lines around each finding are shown. */
export interface CheckedText {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Tells every finding in the log, on its line of the file, and keeps them in the record. */
export function tellFindings(checked: CheckedText, log: Log, record: Record): void {
  const findings = checked.findings.map((finding) => framed(checked.text, finding));
  for (const finding of findings) {
    const level = finding.severity === 'note' ? 'info' : finding.severity;
    log[level](findingText(checked.file, finding), placeOf(checked.file, finding));
  }
  const files = record.facts().files ?? [];
  record.note({ files: [...files, { file: checked.file, findings }] });
}

function framed(text: string, finding: Finding): FramedFinding {
  if (finding.line === undefined || text === '') return finding;
  return {
    ...finding,
    frame: codeFrame(text, { line: finding.line, column: finding.column ?? 1 }),
  };
}

function placeOf(file: string, { line, column }: Finding) {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
