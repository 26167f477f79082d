/** The live page in a real browser. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { openPage } from './live-page-keys.mjs';
import { finished, printed, start, stop } from './slipway.mjs';
import { ROOT } from './tools.mjs';

const INSTALL_LIMIT_MS = 5 * 60_000;

/** Chromium of the system, installed when that is possible; undefined when there is none. */
function chromium() {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
  if (found !== undefined || process.getuid?.() !== 0) return found;
  try {
    const options = { stdio: 'ignore', timeout: INSTALL_LIMIT_MS };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } catch {
    return undefined;
  }
  return ['/usr/bin/chromium'].find(existsSync);
}

const program = chromium();
if (program === undefined && process.env.CI === 'true') throw new Error('Chromium is missing.');
const skip = program === undefined ? 'Chromium is missing and cannot be installed here' : false;

describe('the live page', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-page-'));
  let server;
  let endpoint;
  before(async () => {
    const scenario = join(ROOT, 'examples/scenarios/canary-with-errors.yaml');
    server = start(['dist/cli.js', 'mock', '--scenario', scenario, '--speed', '1']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    const control = (path, body) =>
      fetch(`${endpoint}/_slipway/${path}`, { method: 'POST', body: JSON.stringify(body) });
    const input = { cluster: 'shop', service: 'web', taskDefinition: 'web:2' };
    await control('events', { call: { service: 'ecs', operation: 'UpdateService', input } });
    await control('advance', { seconds: 200 });
  });
  after(async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  const browse = async (...more) => {
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
    const profile = [`--user-data-dir=${join(folder, 'profile')}`, '--window-size=1200,900'];
    const wait = ['--virtual-time-budget=4000'];
    const child = spawn(
      program,
      [...flags, ...profile, ...wait, ...more, `${endpoint}/_slipway/`],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return finished(child);
  };

  it('is used by keyboard alone: every control and card is reached, and keys pause it and move time on', async () => {
    const page = await openPage(program, join(folder, 'keys'), `${endpoint}/_slipway/`);
    const focused = () =>
      page.evaluate('document.activeElement.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)');
    const time = () => page.evaluate('document.getElementById("now").textContent');
    try {
      for (let wait = 0; wait < 100; wait += 1) {
        if (await page.evaluate('document.querySelectorAll("main [tabindex]").length > 0')) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const seen = [];
      await page.press('Tab', 'Tab', 9);
      seen.push(await focused());
      await page.press(' ', 'Space', 32, ' ');
      assert.equal(await page.evaluate('document.activeElement.ariaPressed'), 'true');
      await page.press('Tab', 'Tab', 9);
      seen.push(await focused());
      const before = await time();
      await page.press('Enter', 'Enter', 13, '\r');
      for (let wait = 0; wait < 100 && (await time()) === before; wait += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.ok(
        (Date.parse(await time()) - Date.parse(before)) / 1000 >= 60,
        'a minute has passed',
      );
      await page.press('Tab', 'Tab', 9);
      seen.push(await focused());
      assert.deepEqual(seen, ['Pause the page', '+1 min', '+10 min']);
      const cards = await page.evaluate('document.querySelectorAll("main [tabindex]").length');
      assert.ok(cards >= 3, `${cards} cards can be reached`);
      for (let card = 0; card < cards; card += 1) {
        await page.press('Tab', 'Tab', 9);
        const at = await page.evaluate(
          '[...document.querySelectorAll("main [tabindex]")].indexOf(document.activeElement)',
        );
        assert.equal(at, card);
        const outline = await page.evaluate(
          'getComputedStyle(document.activeElement).outlineStyle',
        );
        assert.notEqual(outline, 'none', 'what is focused can be seen');
      }
    } finally {
      page.close();
    }
  });

  it('draws the cluster, its service, the deployment and the events', async () => {
    const { stdout } = await browse('--dump-dom');
    for (const text of [
      /Cluster shop/,
      /8 of 4 running/,
      /Timeline of 1 deployments/,
      /IN_PROGRESS 10 % 4\/4 PRODUCTION_TRAFFIC_SHIFT/,
      /front:80 rule 10: blue 90 %, green 10 %/,
      /shop-5xx/,
      /CPU 1536 \/ 4096/,
      /registered 1 targets in \(target-group green\)/,
    ]) {
      assert.match(stdout, text);
    }
    assert.match(stdout, /<rect[^>]+fill="var\(--cpu\)"/, 'tasks fill the CPU');
    assert.match(stdout, /tabindex="0"/, 'cards can be reached by keyboard');
  });

  it('is a picture with something on it', async () => {
    mkdirSync(join(ROOT, '.e2e'), { recursive: true });
    const file = join(ROOT, '.e2e', 'live-page.png');
    await browse(`--screenshot=${file}`);
    const colours = coloursOf(readFileSync(file));
    assert.ok(colours.size > 20, `${colours.size} different rows of bytes`);
  });

  it('shows the alarm, the traffic that went back and the rollback', async () => {
    await fetch(`${endpoint}/_slipway/advance`, { method: 'POST', body: '{"seconds": 200}' });
    const { stdout } = await browse('--dump-dom');
    assert.match(stdout, /<span class="bad">ALARM<\/span>/);
    assert.match(stdout, /web ROLLBACK_(IN_PROGRESS|SUCCESSFUL) 0 %/);
    assert.match(stdout, /front:80 rule 10: blue 100 %, green 0 %/);
    assert.match(stdout, /rolling back to deployment ecs-svc/);
    const shares = stdout.match(/<rect[^>]+fill="var\(--(cpu|ok)\)"/g) ?? [];
    assert.ok(shares.length > 3, 'the weights over time');
  });

  it('loads nothing from elsewhere', async () => {
    const text = await (await fetch(`${endpoint}/_slipway/`)).text();
    assert.doesNotMatch(text, /(src|href)=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});

/** Different rows of a PNG: a blank page has one or two. */
function coloursOf(png) {
  const width = png.readUInt32BE(16);
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = inflateSync(Buffer.concat(parts));
  const channels = png[25] === 6 ? 4 : 3;
  const row = width * channels + 1;
  const rows = new Set();
  for (let at = 0; at + row <= bytes.length; at += row)
    rows.add(bytes.toString('latin1', at + 1, at + row));
  return rows;
}
