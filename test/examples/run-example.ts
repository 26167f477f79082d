import { createNodeFiles } from '../../src/github/node-files.ts';
import { readCommandLine } from '../../src/inputs/from-argv.ts';
import { parseWords } from '../../src/inputs/parse-words.ts';
import { run } from '../../src/wiring/run.ts';

/** The command lines of a document, without the program's name. */
export function commandsOf(document: string): readonly string[] {
  return [...document.matchAll(/^slipway (.+)$/gm)].map(([, command = '']) => command);
}

/** Runs a command line against the mock, whose time the run itself moves on; lines and outputs are kept in memory. */
export async function runExample(command: string, env: { readonly [name: string]: string } = {}) {
  const outputs = new Map<string, string>();
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const parsed = readCommandLine(parseWords(command) ?? []);
  if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') throw new Error(command);
  const inputs = { ...parsed.inputs, speed: 0 };
  const result = await run(inputs, {
    log: { debug: say, info: say, warning: say, error: say },
    outputs: { set: (name, value) => void outputs.set(name, value), summary: () => undefined },
    files: createNodeFiles({}),
    env,
  });
  return { result, outputs, lines };
}
