import type { Remedy } from '../../placement/rollout/apply-remedy.ts';

/** A remedy as an imperative without its full stop. */
export function remedyText(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'add-instances':
      return remedy.count === 1
        ? `add 1 instance ${remedy.spare.name}`
        : `add ${remedy.count} instances ${remedy.spare.name}`;
    case 'minimum-healthy-percent':
      return `lower minimumHealthyPercent of the service to ${remedy.value}`;
    case 'maximum-percent':
      return `raise maximumPercent of the service to ${remedy.value}`;
    case 'memory':
      return `reserve at most ${remedy.value} MiB of memory for a task`;
    case 'cpu':
      return `reserve at most ${remedy.value} CPU units for a task`;
    case 'drop-host-ports':
      return 'leave out the fixed host ports';
    case 'drop-distinct-instance':
      return 'leave out the constraint distinctInstance';
    case 'rolling':
      return 'use the deployment strategy ROLLING';
  }
}
