import { objectsAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';

/** Ranges of ports that a container may have. */
const MOST = 100;

/** A container has so many ranges of ports. */
export const tooManyRanges = containerRule({
  id: 'too-many-port-ranges',
  severity: 'error',
  title: 'A container has more than 100 ranges of ports',
  why: 'Amazon ECS takes up to 100 ranges for a container and refuses more.',
  fix: 'Join ranges that lie beside each other.',
  source: 'Amazon ECS API reference, PortMapping, containerPortRange',
  inspect: (container) => {
    const ranges = objectsAt(container, 'portMappings').filter(
      ({ value }) => value.containerPortRange !== undefined,
    );
    if (ranges.length <= MOST) return [];
    const message = `${called(container)} has ${ranges.length} ranges of ports.`;
    const hint = 'Join ranges that lie beside each other.';
    return [{ pointer: `${container.pointer}/portMappings`, message, hint }];
  },
});
