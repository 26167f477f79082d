import { SlipwayError } from '../../errors.ts';

/** The turn of one service: it waits for it once all of its checks are done. */
export interface Turn {
  /** Waits until the turn is given. @throws SlipwayError cancelled when it never comes */
  wait(): Promise<void>;
  /** Resolves when the service has begun to wait. */
  readonly arrival: Promise<void>;
  give(): void;
  /** Says that it never comes; the same as `give` when it was given before. */
  refuse(): void;
  readonly state: () => 'checking' | 'waiting' | 'given' | 'refused';
}

/** A turn that nobody waits for yet. */
export function createTurn(): Turn {
  let state: 'checking' | 'waiting' | 'given' | 'refused' = 'checking';
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let settle: { readonly resolve: () => void; readonly reject: (error: SlipwayError) => void };
  const given = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Nobody may be waiting when it is refused.
  given.catch(() => undefined);
  return {
    arrival,
    state: () => state,
    wait: () => {
      if (state === 'checking') state = 'waiting';
      arrive();
      return given;
    },
    give: () => {
      if (state !== 'refused') state = 'given';
      settle.resolve();
    },
    refuse: () => {
      if (state === 'given') return;
      state = 'refused';
      settle.reject(notStarted());
    },
  };
}

function notStarted(): SlipwayError {
  return new SlipwayError({
    code: 'cancelled',
    message: 'Its turn never came, so nothing of it was changed.',
    hint: 'Mend what stopped the run, and run again.',
  });
}
