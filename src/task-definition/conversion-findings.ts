import type { Severity } from './finding.ts';
import { readablePath } from './json-pointer.ts';
import type { Normalized } from './normalize.ts';
import type { Unplaced } from './shape-findings.ts';

/** Pointers named in one message; the rest are counted. */
const NAMED = 6;

/**
 * One finding for each kind of thing that is put right before the definition is sent.
 * @param isStrict true makes errors of swapped numbers and texts
 */
export function conversionFindings(normalized: Normalized, isStrict: boolean): readonly Unplaced[] {
  const { readOnly, nulls, numbers, texts, emptyTags } = normalized;
  const swapped = isStrict ? 'error' : 'warning';
  return [
    finding(readOnly, 'at-key', {
      rule: 'read-only-field',
      severity: 'note',
      says: (names) => `Only Amazon ECS sets ${names}; not sent.`,
      hint: 'Nothing needs to be done; delete them to be rid of this note.',
    }),
    finding(nulls, 'at-key', {
      rule: 'null-member',
      severity: 'note',
      says: (names) => `Null counts as not given, so this is not sent: ${names}.`,
      hint: 'Nothing needs to be done; delete the members to be rid of this note.',
    }),
    finding(emptyTags, 'at-key', {
      rule: 'empty-tags',
      severity: 'note',
      says: () => 'An empty list of tags is refused by Amazon ECS; not sent.',
      hint: 'Nothing needs to be done; delete tags to be rid of this note.',
    }),
    finding(numbers, 'at-value', {
      rule: 'number-for-text',
      severity: swapped,
      says: (names) => `Amazon ECS wants a text where a number is given: ${names}; sent as a text.`,
      hint: 'Put the number in quotes.',
    }),
    finding(texts, 'at-value', {
      rule: 'text-for-number',
      severity: swapped,
      says: (names) =>
        `Amazon ECS wants a number where a text is given: ${names}; sent as a number.`,
      hint: 'Take the quotes away.',
    }),
  ].flat();
}

interface Kind {
  readonly rule: string;
  readonly severity: Severity;
  says(names: string): string;
  readonly hint: string;
}

function finding(
  pointers: readonly string[],
  at: 'at-key' | 'at-value',
  kind: Kind,
): readonly Unplaced[] {
  const [pointer] = pointers;
  if (pointer === undefined) return [];
  const { rule, severity, hint } = kind;
  const limit = rule === 'read-only-field' ? pointers.length : NAMED;
  const named = pointers.slice(0, limit).map(readablePath).join(', ');
  const rest = pointers.length - limit;
  const message = kind.says(rest > 0 ? `${named} and ${rest} more` : named);
  return [
    { rule, severity, pointer, message, hint, ...(at === 'at-key' ? { at: 'key' as const } : {}) },
  ];
}
