import type { Rule } from '../rule.ts';
import { roleTexts } from './role-texts.ts';

/** The account in a role's ARN is a number, not a word that was to be replaced. */
export const rolePlaceholder: Rule = {
  id: 'role-placeholder',
  severity: 'error',
  title: "A role's ARN has no account number",
  why: 'Amazon ECS answers "Role is not valid".',
  fix: 'Write the 12 digits of the account into the ARN.',
  source: 'IAM user guide, "IAM identifiers": an account id has 12 digits',
  check: (definition) =>
    roleTexts(definition).flatMap(({ name, text }) => {
      const account = /^arn:[^:]*:iam::(.*?):role\//.exec(text)?.[1];
      if (account === undefined || /^\d{12}$/.test(account)) return [];
      const wrong = /^\d+$/.test(account)
        ? `the account id "${account}" has ${account.length} digits instead of 12`
        : `"${account}" stands in place of a 12-digit account id`;
      return [
        {
          pointer: `/${name}`,
          message: `${name} is "${text}", where ${wrong}.`,
          hint: `Replace "${account}" by the account id.`,
        },
      ];
    }),
};
