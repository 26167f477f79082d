/** A seeded random of 32 bits (mulberry32): the same seed gives the same numbers on every machine. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

/** What is put in the place of a value. */
const ODD = [
  null,
  true,
  false,
  '',
  0,
  -1,
  1.5,
  65_536,
  2 ** 53,
  '7',
  ' ',
  'FARGATE',
  'arn:aws:iam::X:role/',
  '<X>',
  '{{ x }}',
  '\u0000',
  '\ud800',
  'a'.repeat(300),
  [],
  {},
  [null],
  [[]],
  [{}],
  { name: 1 },
  { name: 'web' },
  '__proto__',
  ['a', 'a'],
  [{ name: 'a' }, { name: 'a' }],
];

const KEYS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'famly',
  'x-slipway-ignore',
  'name',
  '_comment',
  'a/b~c',
];

/** A copy of a definition with one to four changes in it, anywhere. */
export function mutated(definition, random) {
  const copy = structuredClone(definition);
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index += 1) change(copy, random);
  return copy;
}

function change(root, random) {
  let parent = root;
  for (let depth = 0; depth < 8; depth += 1) {
    const names = Object.keys(parent);
    if (names.length === 0) break;
    const name = random.pick(names);
    const child = parent[name];
    const goesOn = child !== null && typeof child === 'object' && random.below(5) > 0;
    if (!goesOn) return changeMember(parent, name, random);
    parent = child;
  }
  changeMember(parent, random.pick(KEYS), random);
}

function changeMember(parent, name, random) {
  const way = random.below(6);
  if (way === 0 && !Array.isArray(parent)) delete parent[name];
  else if (way === 1) put(parent, random.pick(KEYS), structuredClone(random.pick(ODD)));
  else if (way === 2 && Array.isArray(parent)) parent.push(structuredClone(parent[0] ?? null));
  else put(parent, name, structuredClone(random.pick(ODD)));
}

/** Assigning to `__proto__` would change the object's kind instead of a member. */
function put(parent, name, value) {
  Object.defineProperty(parent, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
