/**
 * Draws docs/run.svg: a run of the README's first command as a terminal shows it.
 * Run it after a build when the log has changed; the picture shows what was really printed.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const COMMAND = [
  'dist/cli.js',
  'deploy',
  '--task-definition',
  'examples/web/task-definition.json',
  '--service',
  'web',
  '--mock',
];
const LINE_HEIGHT = 18;
const PADDING = 18;
const MAX_COLUMNS = 128;

const { stderr } = spawnSync(process.execPath, COMMAND, { encoding: 'utf8' });
const printed = stderr.trimEnd().split('\n');
const lines = [`$ node ${COMMAND.join(' ')}`, ...printed].map((line) =>
  line.length > MAX_COLUMNS ? `${line.slice(0, MAX_COLUMNS - 1)}…` : line,
);
const width = PADDING * 2 + Math.max(...lines.map((line) => line.length)) * 7.8;
const height = PADDING * 2 + lines.length * LINE_HEIGHT;

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function colour(line) {
  if (line.startsWith('$')) return '#e6edf3';
  if (line.startsWith('outcome: succeeded')) return '#3fb950';
  if (/\bevent:/.test(line)) return '#8b949e';
  return '#c9d1d9';
}

const text = lines
  .map(
    (line, n) =>
      `<text x="${PADDING}" y="${PADDING + (n + 0.75) * LINE_HEIGHT}" fill="${colour(line)}" xml:space="preserve">${escaped(line)}</text>`,
  )
  .join('\n');
writeFileSync(
  'docs/run.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13">
<title>A deployment against the mock</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${text}
</svg>
`,
);
