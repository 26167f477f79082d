/** One step of a JSON pointer, escaped (RFC 6901 section 3). */
export function escapeStep(step: string | number): string {
  if (typeof step === 'number') return String(step);
  // Nearly no step needs it, and the search is what a check of many definitions spends its time on.
  if (!step.includes('/') && !step.includes('~')) return step;
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointer of a member or item of what `parent` points at. */
export function childPointer(parent: string, step: string | number): string {
  return `${parent}/${escapeStep(step)}`;
}

/** The pointer of what holds `pointer`'s target; `undefined` for the whole document. */
export function parentPointer(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The last step of a pointer, unescaped; empty for the whole document. */
export function lastStep(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** A pointer with `*` for every index, as the generated tables of members name their keys. */
export function patternOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** A pointer as people write a path: `/containerDefinitions/0/image` → `containerDefinitions[0].image`. */
export function readablePath(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => lastStep(`/${step}`));
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return path === '' ? 'the definition' : path.replace(/^\./, '');
}
