import { numberAt, textAt } from '../../reader.ts';
import { itemsOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** A soft limit is no higher than the hard one. */
export const ulimitOrder: Rule = {
  id: 'ulimit-order',
  severity: 'warning',
  title: 'A soft limit is above its hard limit',
  why: 'Linux raises no soft limit above the hard one, so the container does not start.',
  fix: 'Set softLimit to hardLimit or less.',
  source: 'Linux, setrlimit: the soft limit is at most the hard limit',
  check: (definition) =>
    itemsOf(definition, 'ulimits').flatMap(({ value, pointer }) => {
      const soft = numberAt(value, 'softLimit');
      const hard = numberAt(value, 'hardLimit');
      if (soft === undefined || hard === undefined || hard < 0) return [];
      if (soft >= 0 && soft <= hard) return [];
      const shown = soft < 0 ? 'unlimited' : soft;
      const message = `The soft limit of ${textAt(value, 'name') ?? 'this ulimit'} is ${shown}, above its hard limit of ${hard}.`;
      return [{ pointer: `${pointer}/softLimit`, message, hint: `Set it to ${hard} or less.` }];
    }),
};
