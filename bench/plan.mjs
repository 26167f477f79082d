#!/usr/bin/env node
/** Measures a plan against a large cluster in the mock: how long it takes, how often it asks, and how much memory it needs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const INSTANCES = 1_000;
const SERVICES = 200;
const TASKS = 5_000;
const RUNS = 5;

/** A plan may take so long at the median, ms; ask so often; and come to so much memory, MiB. */
const MOST_MS = 3_000;
const MOST_CALLS = 60;
const MOST_MIB = 300;

const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-plan-'));
const { startMock } = await import(pathToFileURL(join(ROOT, 'dist/mock.js')).href);
const server = await startMock({ speed: 0 });
const { ECSClient, ...sdk } = await import('@aws-sdk/client-ecs');
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const ecs = new ECSClient({ endpoint: server.endpoint, region: 'us-east-1', credentials });
let failed = false;
try {
  await fill();
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await planOnce());
  runs.sort((a, b) => a.ms - b.ms);
  say('ms at the median', Math.round(runs[RUNS >> 1].ms), MOST_MS);
  say('calls', Math.max(...runs.map((one) => one.calls)), MOST_CALLS);
  say('MiB of memory', Math.max(...runs.map((one) => one.mib)), MOST_MIB);
} finally {
  ecs.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function definition(image) {
  const containerDefinitions = [{ name: 'app', image, memory: 256, cpu: 128 }];
  return { family: 'web', networkMode: 'bridge', containerDefinitions };
}

async function fill() {
  const send = (name, input) => ecs.send(new sdk[`${name}Command`](input));
  await send('CreateCluster', { clusterName: 'c' });
  await send('RegisterTaskDefinition', definition('example/app:ok'));
  await each(INSTANCES, (n) => send('RegisterContainerInstance', { cluster: 'c', ...machine(n) }));
  const service = { cluster: 'c', launchType: 'EC2', taskDefinition: 'web' };
  const desiredCount = TASKS / SERVICES;
  await each(SERVICES, (n) =>
    send('CreateService', { ...service, serviceName: `s${n}`, desiredCount }),
  );
  server.advance(300);
  // Time that was moved on passes with the next call: it is no part of a plan.
  await send('DescribeClusters', { clusters: ['c'] });
  writeFileSync(join(folder, 'td.json'), JSON.stringify(definition('example/app:2')));
}

/** Does something so many times, some at once. */
async function each(count, act) {
  let next = 0;
  const work = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: 40 }, work));
}

function machine(n) {
  const place = { instanceType: 'm5.large', availabilityZone: `us-east-1${'abc'[n % 3]}` };
  return {
    instanceIdentityDocument: JSON.stringify({ instanceId: `i-${n}`, ...place }),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: 7680 },
      {
        name: 'PORTS',
        type: 'STRINGSET',
        stringSetValue: ['22', '2375', '2376', '51678', '51679'],
      },
    ],
  };
}

/** One plan as a user starts it, with the most memory that its process came to. */
async function planOnce() {
  const last = server.requests().at(-1);
  const start = performance.now();
  const args = ['plan', '--task-definition', join(folder, 'td.json'), '--cluster', 'c'];
  const { code, text } = await runCli([...args, '--service', 's7', '--format', 'json']);
  const ms = performance.now() - start;
  const plan = JSON.parse(text.slice(text.indexOf('{"operation"')).split('\n')[0]);
  if (code !== 0 || plan.fit?.instances !== INSTANCES || plan.forecast?.ending !== 'completes') {
    throw new Error(`the plan went wrong: ${text}`);
  }
  const mib = Number(/peak MiB (\d+)/.exec(text)?.[1]);
  const requests = server.requests();
  return { ms, mib, calls: requests.length - 1 - requests.indexOf(last) };
}

function runCli(args) {
  const exit =
    'process.on("exit", () => console.error("peak MiB " + Math.round(process.resourceUsage().maxRSS / 1024)))';
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: server.endpoint,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(exit)}`,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { env });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
}

function say(what, is, most) {
  const good = is <= most;
  if (!good) failed = true;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}: ${is} (at most ${most})`);
}
