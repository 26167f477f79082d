import { type Located, objectsAt } from '../../task-definition/reader.ts';
import { memberOf, rootOf } from '../../task-definition/rules/definition-facts.ts';
import type { Hit, Rule } from '../../task-definition/rules/rule.ts';
import { outOfRange, tooMany } from './facts.ts';

const SOURCE = 'Amazon ECS API reference, ServiceManagedEBSVolumeConfiguration';

/** The EBS volumes that Amazon ECS makes for the tasks of a service. */
export const VOLUME_RULES: readonly Rule[] = [
  {
    id: 'service-volume',
    severity: 'error',
    title: 'An EBS volume cannot be made so',
    why: 'A volume needs a size or a snapshot; speed is for the types that sell it.',
    fix: 'Correct what the message names.',
    source: SOURCE,
    check: (service) => [
      ...tooMany(service, '/volumeConfigurations', { most: 1, things: 'EBS volumes' }),
      ...objectsAt(rootOf(service), 'volumeConfigurations').flatMap((one) =>
        volumeHits(memberOf(one, 'managedEBSVolume')),
      ),
    ],
  },
];

function volumeHits({ value, pointer }: Located): readonly Hit[] {
  if (Object.keys(value).length === 0) {
    const message = 'The volume has no managedEBSVolume, so there is nothing to make.';
    return [{ pointer, message, hint: 'Add managedEBSVolume.' }];
  }
  const { volumeType = 'gp3', iops, throughput } = value;
  const type = String(volumeType);
  const hits: readonly [boolean, string, string, string][] = [
    [
      value.sizeInGiB === undefined && value.snapshotId === undefined,
      'sizeInGiB',
      'The volume has neither a size nor a snapshot.',
      'Add sizeInGiB, or snapshotId.',
    ],
    [
      /^io[12]$/.test(type) && iops === undefined,
      'iops',
      `A volume of type ${type} needs iops.`,
      'Add iops.',
    ],
    [
      throughput !== undefined && type !== 'gp3',
      'throughput',
      `throughput is for gp3, and volumeType is ${type}.`,
      'Delete throughput, or use gp3.',
    ],
    [
      value.volumeInitializationRate !== undefined && value.snapshotId === undefined,
      'volumeInitializationRate',
      'volumeInitializationRate is for a volume from a snapshot.',
      'Delete it, or add snapshotId.',
    ],
  ];
  const limits =
    type === 'gp3'
      ? [
          ...rangeOf(`${pointer}/iops`, iops, [3_000, 16_000]),
          ...rangeOf(`${pointer}/throughput`, throughput, [125, 1_000]),
        ]
      : [];
  const found = hits.flatMap(([isHit, name, message, hint]) =>
    isHit ? [{ pointer: `${pointer}/${name}`, message, hint }] : [],
  );
  return [...found, ...limits];
}

function rangeOf(
  pointer: string,
  value: Located['value'][string],
  [least, most]: readonly [number, number],
): readonly Hit[] {
  return outOfRange({ pointer, value, least, most, name: pointer.split('/').at(-1) ?? '' });
}
