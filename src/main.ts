import module from 'node:module';
import { readAction } from './inputs/from-action.ts';

// Steps of one job start the same code again and again: where Node can (from 22.8 on), it keeps what it compiled.
if (process.env.RUNNER_TEMP) module.enableCompileCache?.(`${process.env.RUNNER_TEMP}/slipway-code`);
const { runAction } = await import('./wiring/run-action.ts');
process.exit(await runAction(readAction, process.env));
