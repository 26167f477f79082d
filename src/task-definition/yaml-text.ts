/** Words that a reader of YAML 1.1 takes for true, false or null. Source: yaml.org/type/bool, yaml.org/type/null. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A text as a YAML scalar: plain where every YAML reader takes it for a text, else in double quotes. */
export function yamlText(text: string): string {
  const isWord = /^[A-Za-z][\w./@-]*$/.test(text) && !WORDS.test(text);
  const isName =
    /^[A-Za-z0-9][\w./@-]*(?::[\w./@-]+)*$/.test(text) &&
    /[A-Za-z]/.test(text) &&
    /[/:]/.test(text);
  return isWord || isName ? text : JSON.stringify(text);
}
