#!/usr/bin/env node
/** Measures the simulator of Amazon ECS under the load that the mock has to carry, and calls it at random to look for defects. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CLUSTERS = 50;
const SERVICES = 1_000;
const TASKS = 10_000;
const ROLLOUTS = 200;
const RANDOM_CALLS = Number(process.argv[2] ?? 100_000);

/** A simulated hour may take so much CPU time, s. */
const HOUR_S = 60;
/** DescribeServices may take so long at the median, ms. */
const DESCRIBE_MS = 5;
/** Memory of the whole process may come to so much, MiB. */
const MEMORY_MIB = 1_024;

const source = await loadSource({
  world: join(ROOT, 'src/simulator/world.ts'),
  advance: join(ROOT, 'src/simulator/advance.ts'),
  calls: join(ROOT, 'src/mock-server/state-file/play-call.ts'),
  random: join(ROOT, 'test/mock-server/random-calls.ts'),
  invariants: join(ROOT, 'test/mock-server/invariants.ts'),
});

let failed = false;
const world = source.world.createWorld({
  account: '123456789012',
  region: 'eu-west-1',
  nowMs: 0,
  seed: 1,
});
const call = (operation, input) =>
  source.calls.playCall(world, { service: 'ecs', operation, input });

fill();
pass(600);
say('tasks that run', running(), TASKS, (is, wanted) => is === wanted);
measureHour();
measureDescribe();
say('MiB of memory', Math.round(process.memoryUsage().rss / 2 ** 20), MEMORY_MIB, isBelow);
callAtRandom();
process.exitCode = failed ? 1 : 0;

function fill() {
  for (let n = 0; n < CLUSTERS; n += 1) call('CreateCluster', { clusterName: `c${n}` });
  const containerDefinitions = [{ name: 'app', image: 'example/app:ok', memory: 64 }];
  const vpc = { networkMode: 'awsvpc', cpu: '256', memory: '512' };
  call('RegisterTaskDefinition', { family: 'web', ...vpc, containerDefinitions });
  for (let n = 0; n < SERVICES; n += 1) {
    call('CreateService', {
      cluster: `c${n % CLUSTERS}`,
      serviceName: `s${n}`,
      taskDefinition: 'web',
      desiredCount: TASKS / SERVICES,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    });
  }
}

function pass(seconds) {
  source.advance.advanceTo(world, world.nowMs + seconds * 1000);
}

function running() {
  return [...world.ecs.tasks.values()].filter((one) => one.lastStatus === 'RUNNING').length;
}

/** An hour in which as many rollouts go on as there may be, begun anew every ten minutes. */
function measureHour() {
  const start = process.cpuUsage();
  for (let part = 0; part < 6; part += 1) {
    for (let n = 0; n < ROLLOUTS; n += 1) {
      const service = `s${n}`;
      call('UpdateService', { cluster: `c${n % CLUSTERS}`, service, forceNewDeployment: true });
    }
    pass(600);
  }
  const { user, system } = process.cpuUsage(start);
  say('s of CPU for a simulated hour', (user + system) / 1e6, HOUR_S, isBelow);
}

function measureDescribe() {
  const times = Array.from({ length: 500 }, (_, n) => {
    const start = performance.now();
    const services = Array.from({ length: 10 }, (_, k) => `s${(n % CLUSTERS) + k * CLUSTERS}`);
    call('DescribeServices', { cluster: `c${n % CLUSTERS}`, services });
    return performance.now() - start;
  });
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  say('ms for DescribeServices of 10 services, median', median, DESCRIBE_MS, isBelow);
}

/** Several plays, since a play's services settle into the same few ways after a while. */
function callAtRandom() {
  const plays = Math.ceil(RANDOM_CALLS / 5_000);
  let broken = 0;
  for (let seed = 1; seed <= plays; seed += 1) {
    const play = source.random.startRandomPlay(seed);
    for (let made = 0; made < Math.min(5_000, RANDOM_CALLS); made += 1) {
      const last = play.step();
      const wrong = made % 50 === 0 ? source.invariants.broken(play.world) : [];
      if (wrong.length > 0) console.log(`seed ${seed}, call ${made}`, last, wrong);
      broken += wrong.length;
    }
  }
  say(`broken invariants in ${RANDOM_CALLS} random calls`, broken, 0, (is) => is === 0);
}

function isBelow(is, bound) {
  return is <= bound;
}

function say(what, is, bound, holds) {
  const ok = holds(is, bound);
  failed ||= !ok;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${Number(is.toFixed(2))} (bound ${bound})`);
}
