/** Words in the name of a variable that say that its value is a secret. */
const SECRET_NAME =
  /(?:^|[_-])(?:PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|AUTH_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY)(?:$|[_-]?(?:BASE64|B64|\d+)$|_KEY(?:_BASE)?$)/i;

/** Forms of well-known secrets, each with what it is. */
const SECRET_FORMS: readonly (readonly [string, RegExp])[] = [
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a key of Stripe', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/],
  ['a signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/],
  ['a password in an address', /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s/@]{3,}@/i],
];

/** Values that are no secret, whatever the name says. */
const HARMLESS = /^(?:|true|false|null|none|\d{1,5}|redacted|\*+)$/i;

/** True when a variable of this name holds a secret by its name. */
export function hasSecretName(name: string, value: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS.test(value) && !/^(?:arn:|\/|https?:)/.test(value);
}

/**
 * What kind of secret a value looks like: a known form, or random characters.
 * @returns `undefined` when it looks like none
 */
export function secretLook(value: string): string | undefined {
  const known = SECRET_FORMS.find(([, form]) => form.test(value))?.[0];
  if (known !== undefined) return known;
  return isRandom(value) ? 'random characters, as keys are' : undefined;
}

/** Least length of a text that can be told to be random. */
const RANDOM_LENGTH = 24;

/**
 * Bits of entropy for a character from which a text counts as random. Words and addresses have below 4; base64
 * of 24 characters and more has above.
 * @source measured on the environment values of public task definitions and on random keys
 */
const RANDOM_BITS = 4;

function isRandom(value: string): boolean {
  if (value.length < RANDOM_LENGTH || !/^[\w+/=-]+$/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(value)).length;
  return kinds === 3 && entropyOf(value) >= RANDOM_BITS;
}

/** Shannon entropy of a text in bits for a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
