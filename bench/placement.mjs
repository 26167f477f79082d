#!/usr/bin/env node
/** Measures placement against a plain scan of all instances for each task, in the same minute on the same machine, in CPU time. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';
import { CASES, instancesOf, rolloutsOf } from './placement-cases.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROUNDS = 9;
const TASKS = 100_000;
const INSTANCES = 10_000;
/** Ten times the instances and tasks may cost this many times the time. */
const GROWTH = 15;

/** A rolling verdict for all instances may take so long, ms. */
const VERDICT_MS = 5;

const { placer, scan, rollout } = await loadSource({
  rollout: join(ROOT, 'src/placement/rollout/judge.ts'),
  placer: join(ROOT, 'src/placement/placer.ts'),
  scan: join(ROOT, 'src/placement/engines/plain-scan.ts'),
});

let failed = false;
const only = process.argv[2];
console.log(`${TASKS} tasks on ${INSTANCES} instances`);
for (const one of CASES.filter(({ name }) => only === undefined || name.includes(only)))
  compare(one);
for (const one of rolloutsOf(INSTANCES)) judge(one);
grow(CASES[0]);
grow(CASES[1]);
process.exitCode = failed ? 1 : 0;

function compare({ name, most, requests }) {
  const instances = instancesOf(INSTANCES);
  const all = requests(TASKS);
  const quick = quickest(instances, all);
  const plain = timed(instances, all, placePlainly);
  const ratio = plain.ms / quick.ms;
  const isSame =
    quick.ranks.length === plain.ranks.length &&
    quick.ranks.every((rank, at) => rank === plain.ranks[at]);
  const rate = `${(quick.ranks.length / quick.ms / 1000).toFixed(2)} M tasks/s`;
  const scanRate = `${(plain.ranks.length / plain.ms).toFixed(1)} k tasks/s`;
  report(
    `${name}: ${quick.ms.toFixed(0)} ms (${rate}), scan ${plain.ms.toFixed(0)} ms (${scanRate}), ` +
      `${ratio.toFixed(0)} x (at least ${most}), ${quick.ranks.length} placed, ${isSame ? 'identical' : 'DIFFERENT'}`,
    isSame && ratio >= most,
  );
}

function judge({ name, problem }) {
  const times = Array.from({ length: 41 }, () => {
    const start = cpuMs();
    rollout.judgeRollout(problem);
    return cpuMs() - start;
  });
  const ms = times.toSorted((a, b) => a - b)[20];
  const { verdict } = rollout.judgeRollout(problem);
  report(
    `rolling verdict, ${name}: ${verdict} in ${ms.toFixed(2)} ms (at most ${VERDICT_MS})`,
    ms <= VERDICT_MS,
  );
}

function grow({ name, requests }) {
  const small = quickest(instancesOf(INSTANCES / 10), requests(TASKS / 10)).ms;
  const large = quickest(instancesOf(INSTANCES), requests(TASKS)).ms;
  report(
    `${name}: ${small.toFixed(1)} ms for a tenth, ${large.toFixed(1)} ms for all, ${(large / small).toFixed(1)} x (at most ${GROWTH})`,
    large / small <= GROWTH,
  );
}

function report(text, isGood) {
  if (!isGood) failed = true;
  console.log(`${isGood ? 'PASS' : 'FAIL'}  ${text}`);
}

function quickest(instances, requests) {
  const runs = Array.from({ length: ROUNDS }, () =>
    timed(instances, requests, (one, request) => one.place(request)),
  );
  return runs.toSorted((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)];
}

/** Places all requests on fresh instances; reading the instances in is not part of the time. */
function timed(instances, requests, place) {
  const one = new placer.Placer(instances, 1);
  const ranks = [];
  const start = cpuMs();
  for (const request of requests) for (const rank of place(one, request)) ranks.push(rank);
  return { ms: cpuMs() - start, ranks };
}

/** Time of the processor that this process has used, so that what else runs on the machine counts for neither side. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function placePlainly(one, request) {
  const { need, chain } = one.prepare(request);
  const partition = one.cluster.partition(chain.attributes);
  return scan.placeByScan({ cluster: one.cluster, need, chain, partition, count: request.count });
}
