/**
 * The words of a command, as a POSIX shell splits it: quotes hold words together, a backslash takes the next
 * character as it is. Nothing is expanded. A text that begins with `[` is a JSON list of texts.
 *
 * @returns `undefined` when a quote is not closed, nothing follows a backslash, or the list is none
 * @source POSIX.1-2017, Shell Command Language, 2.2 Quoting and 2.6.5 Field Splitting
 */
export function parseWords(text: string): readonly string[] | undefined {
  return text.startsWith('[') ? jsonWords(text) : shellWords(text);
}

function jsonWords(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isWords = Array.isArray(value) && value.every((word) => typeof word === 'string');
    return isWords ? value : undefined;
  } catch {
    // `[ -f x ]` is a command of the shell too.
    return /^\[\s+[^"\s]/.test(text) ? shellWords(text) : undefined;
  }
}

/** Joined lines, single quotes, double quotes, an escaped character, plain ones, blanks, or what cannot be read. */
const PIECE = /(\\\n)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(\s+)|([\s\S])/g;

function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, joined, single, double, escaped, plain, blanks, unreadable] of text.matchAll(
    PIECE,
  )) {
    if (unreadable !== undefined) return undefined;
    if (blanks === undefined && joined === undefined) {
      word = `${word ?? ''}${single ?? inDoubleQuotes(double) ?? escaped ?? plain ?? ''}`;
    } else if (word !== undefined && blanks !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** In double quotes a backslash only escapes what would mean something there. */
function inDoubleQuotes(text: string | undefined): string | undefined {
  return text?.replace(/\\([$`"\\\n])/g, (_, char: string) => (char === '\n' ? '' : char));
}
