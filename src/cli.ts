import { asSlipwayError } from './errors.ts';
import { readCommandLine } from './inputs/from-argv.ts';

process.exit(await main());

async function main(): Promise<number> {
  try {
    const parsed = readCommandLine(process.argv.slice(2));
    if (parsed.kind === 'run') {
      const { runCommandLine } = await import('./wiring/run-command-line.ts');
      return await runCommandLine(parsed, process.env);
    }
    process.stdout.write(parsed.text);
    return 0;
  } catch (error) {
    const { message, hint, exitCode } = asSlipwayError(error);
    process.stderr.write(`error: ${message}\nnext: ${hint}\noutcome: failed\n`);
    return exitCode;
  }
}
