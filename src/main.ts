import { readAction } from './inputs/from-action.ts';

const { runAction } = await import('./wiring/run-action.ts');
process.exit(await runAction(readAction, process.env));
