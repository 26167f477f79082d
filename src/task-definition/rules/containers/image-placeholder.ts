import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';

/** The registry of an account is named by its number. */
export const imagePlaceholder = containerRule({
  id: 'image-placeholder',
  severity: 'warning',
  title: "An image's registry has no account number",
  why: 'There is no such registry, so every task stops with CannotPullContainerError.',
  fix: 'Write the 12 digits of the account into the image, or let the image input replace it.',
  source: 'Amazon ECR user guide, "Private registry": account.dkr.ecr.region.amazonaws.com',
  inspect: (container) => {
    const image = textAt(container.value, 'image') ?? '';
    const account = /^([^./]+)\.dkr[.-]ecr[.-]/.exec(image)?.[1];
    if (account === undefined || /^\d{12}$/.test(account)) return [];
    const message = `The image of ${called(container)} has "${account}" in place of a 12-digit account id.`;
    return [{ pointer: `${container.pointer}/image`, message, hint: `Replace "${account}".` }];
  },
});
