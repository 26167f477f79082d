import { visitTexts } from '../../visit-texts.ts';
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
    visitTexts(definition, (text, pointerOf) => {
      if (!text.startsWith('arn:')) return;
      const account = text.split(':')[4] ?? '';
      const pointer = pointerOf();
      if (/^(?:|aws|\d{12})$/.test(account) || LOOKED_AT.test(pointer)) return;
      const message = `"${account}" stands in place of a 12-digit account id.`;
      hits.push({ pointer, message, hint: `Replace "${account}" by the account id.` });
    });
    return hits;
  },
};
