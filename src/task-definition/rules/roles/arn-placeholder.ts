import type { Json, JsonObject } from '../../definition.ts';
import { childPointer } from '../../json-pointer.ts';
import type { Hit, Rule } from '../rule.ts';

/** Where other rules look at the account of an ARN, with words of their own. */
const LOOKED_AT = /^\/(?:task|execution)RoleArn$|\/(?:secrets|secretOptions)\/\d+\/valueFrom$/;

/** The account in any other ARN is a number too. */
export const arnPlaceholder: Rule = {
  id: 'arn-placeholder',
  severity: 'warning',
  title: 'An ARN has no account number',
  why: 'Nothing has such an ARN, so what needs it fails when the task runs.',
  fix: 'Write the 12 digits of the account into the ARN.',
  source: 'IAM user guide, "Amazon Resource Names (ARNs)"',
  check: (definition) => {
    const hits: Hit[] = [];
    collect(definition, '', hits);
    return hits;
  },
};

function collect(value: Json | undefined, pointer: string, hits: Hit[]): void {
  if (typeof value === 'string') {
    if (!value.startsWith('arn:') || LOOKED_AT.test(pointer)) return;
    const account = value.split(':')[4] ?? '';
    if (/^(?:|aws|\d{12})$/.test(account)) return;
    const message = `"${account}" stands in place of a 12-digit account id.`;
    hits.push({ pointer, message, hint: `Replace "${account}" by the account id.` });
  } else if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value as JsonObject))
      collect(child, childPointer(pointer, name), hits);
  }
}
