/** The members of an object with their first letters as a service writes them: `Capital` or `small`. */
export function inWords(value: unknown, letters: 'Capital' | 'small'): unknown {
  if (Array.isArray(value)) return value.map((item) => inWords(item, letters));
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [worded(name, letters), inWords(member, letters)]),
  );
}

/** ARN is an abbreviation to some services and a word to others. */
function worded(name: string, letters: 'Capital' | 'small'): string {
  const [first = '', rest] = [name.charAt(0), name.slice(1)];
  return letters === 'small'
    ? `${first.toLowerCase()}${rest}`.replace(/ARN$/, 'Arn')
    : `${first.toUpperCase()}${rest}`.replace(/^RoleArn$/, 'RoleARN');
}
