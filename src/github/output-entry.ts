/**
 * An output as the runner reads it: `name<<delimiter`, the lines of the value, the delimiter. The delimiter is no part
 * of the value, so the value cannot end its entry and begin another.
 * @source actions/runner, FileCommandManager
 */
export function outputEntry(name: string, value: string): string {
  let delimiter = 'slipway-end';
  for (let number = 1; value.includes(delimiter); number += 1) delimiter = `slipway-end-${number}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
