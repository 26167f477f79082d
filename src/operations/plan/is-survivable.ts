import { SlipwayError } from '../../errors.ts';

/** Whether an error only says that AWS could not be asked: a look that is optional goes on without its answer. */
export function isSurvivable(error: unknown): error is SlipwayError {
  return error instanceof SlipwayError && error.code !== 'cancelled';
}
