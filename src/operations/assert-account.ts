import { SlipwayError } from '../errors.ts';
import type { Identity } from '../ports/identity.ts';

/** @source AWS account management guide: an account id has 12 digits */
const ACCOUNT_ID = /^\d{12}$/;

/**
 * Asks AWS whose credentials these are, before anything else is asked.
 * @throws SlipwayError account-not-allowed, input-invalid for what is no account id
 */
export async function assertAccount(allowed: readonly string[], identity: Identity): Promise<void> {
  const wrong = allowed.find((id) => !ACCOUNT_ID.test(id));
  if (wrong !== undefined) {
    throw new SlipwayError({
      code: 'input-invalid',
      message: `allowed-account-ids has ${wrong}, which is no account id of 12 digits.`,
      hint: 'Put account ids into quotes: YAML drops a zero at the beginning of a number.',
    });
  }
  const account = await identity.accountId();
  if (allowed.includes(account)) return;
  throw new SlipwayError({
    code: 'account-not-allowed',
    message: `The credentials belong to the account ${account}, and only ${allowed.join(', ')} may be touched; nothing was sent.`,
    hint: 'Give the credentials of the right account to this step, or correct allowed-account-ids.',
  });
}
