/** A text as a YAML scalar: plain where every YAML reader takes it for a text, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain =
    /^[A-Za-z0-9][\w./@-]*(?::[\w./@-]+)*$/.test(text) &&
    /[A-Za-z]/.test(text) &&
    /[/:]/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
