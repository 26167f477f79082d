import { TRAFFIC_SCRIPT } from './traffic-script.ts';

/**
 * What the live page runs: it asks for the state every second and draws it. Text from the account only ever becomes
 * text nodes, so that no name can become markup.
 */
export const SCRIPT = `
const SVG = 'http://www.w3.org/2000/svg';
const COLOURS = { cpu: 'var(--cpu)', memory: 'var(--memory)' };
let isPaused = false;

function node(name, attributes, ...children) {
  const isSvg = ['svg', 'rect', 'text', 'title', 'g'].includes(name);
  const made = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  made.append(...children.filter((one) => one !== undefined && one !== null));
  return made;
}
const short = (arn) => String(arn || '').split('/').at(-1);
const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 19);
const kindOf = (word) =>
  /STOP|ALARM|FAIL|UNHEALTHY|ROLLBACK/.test(word) ? 'bad'
    : /RUNNING|HEALTHY|^OK$|SUCCESSFUL|COMPLETED|ACTIVE/.test(word) ? 'ok' : 'wait';
const ofContainers = (task, member) =>
  (task.containers || []).reduce((sum, one) => sum + Number(one[member] || 0), 0);
const sizeOf = (task, member) => Number(task[member] || 0) || ofContainers(task, member);
const titleOf = (task) => short(task.taskDefinitionArn) + ' ' + task.lastStatus + ' ' + short(task.taskArn);
const badge = (word) => node('span', { class: kindOf(word) }, word);

function resource(instance, list, name) {
  const found = (instance[list] || []).find((one) => one.name === name);
  return found ? found.integerValue : 0;
}

function bar(label, parts, total) {
  const most = Math.max(total, 1);
  const kind = label === 'CPU' ? 'cpu' : 'memory';
  const used = parts.reduce((sum, part) => sum + part.size, 0);
  const drawing = node('svg', { viewBox: '0 0 300 30', role: 'img',
    'aria-label': label + ' ' + used + ' of ' + total });
  drawing.append(node('rect', { x: 0, y: 13, width: 300, height: 14, rx: 3, fill: 'var(--line)' }));
  let x = 0;
  for (const part of parts) {
    const width = Math.max(2, (part.size / most) * 300);
    drawing.append(node('rect', { x, y: 13, width: Math.max(1, width - 1), height: 14, rx: 2,
      fill: COLOURS[kind], opacity: part.isRunning ? 1 : 0.45 }, node('title', {}, part.name)));
    x += width;
  }
  drawing.append(node('text', { x: 0, y: 9 }, label + ' ' + used + ' / ' + total));
  return drawing;
}

function instanceCard(instance, tasks) {
  const own = tasks.filter((one) => one.containerInstanceArn === instance.containerInstanceArn &&
    one.lastStatus !== 'STOPPED' && one.lastStatus !== 'DEPROVISIONING');
  const parts = (member) => own.map((one) => ({ name: titleOf(one),
    size: sizeOf(one, member), isRunning: one.lastStatus === 'RUNNING' }));
  return node('article', { class: 'card', tabindex: '0' },
    node('strong', {}, instance.ec2InstanceId || short(instance.containerInstanceArn)), ' ',
    badge(instance.status || ''), node('div', { class: 'muted' }, own.length + ' tasks'),
    bar('CPU', parts('cpu'), resource(instance, 'registeredResources', 'CPU')),
    bar('memory', parts('memory'), resource(instance, 'registeredResources', 'MEMORY')));
}

function fargateCard(tasks) {
  const parts = (member) => tasks.map((one) => ({ name: titleOf(one),
    size: sizeOf(one, member), isRunning: one.lastStatus === 'RUNNING' }));
  const total = (member) => tasks.reduce((sum, one) => sum + sizeOf(one, member), 0);
  return node('article', { class: 'card', tabindex: '0' }, node('strong', {}, 'Tasks without an instance'),
    node('div', { class: 'muted' }, tasks.length + ' tasks'),
    bar('CPU', parts('cpu'), total('cpu')), bar('memory', parts('memory'), total('memory')));
}

function serviceCard(service) {
  const desired = service.desiredCount || 0;
  return node('article', { class: 'card', tabindex: '0' }, node('strong', {}, service.serviceName), ' ',
    badge(service.status), node('div', {}, service.runningCount + ' of ' + desired + ' running, ' +
      service.pendingCount + ' pending'),
    node('div', { class: 'muted' }, short(service.taskDefinition)),
    ...(service.deployments || []).map((one) => node('div', {}, one.status + ' ' +
      short(one.taskDefinition) + ': ' + one.runningCount + '/' + one.desiredCount + ' ',
      badge(one.rolloutState || ''))));
}

function weightOf(revision) {
  return revision && typeof revision.requestedProductionTrafficWeight === 'number'
    ? revision.requestedProductionTrafficWeight : undefined;
}

function timeline(deployments, { now, startedAt }) {
  const recent = deployments.filter((one) => one.createdAt >= startedAt || !(one.finishedAt || one.stoppedAt));
  const shown = recent.slice(-12).reverse();
  if (shown.length === 0) return node('p', { class: 'muted' }, 'No deployment since the start.');
  const start = Math.min(...shown.map((one) => one.createdAt));
  const span = Math.max(now - start, 1);
  const drawing = node('svg', { viewBox: '0 0 800 ' + shown.length * 34, role: 'img',
    'aria-label': 'Timeline of ' + shown.length + ' deployments' });
  shown.forEach((one, index) => {
    const x = ((one.createdAt - start) / span) * 780;
    const end = one.finishedAt || one.stoppedAt || now;
    const width = Math.max(4, ((end - one.createdAt) / span) * 780);
    const weight = weightOf(one.targetServiceRevision);
    const target = one.targetServiceRevision || {};
    const label = short(one.serviceArn) + ' ' + one.status + (weight === undefined ? '' : ' ' + weight + ' %') +
      ' ' + (target.runningTaskCount ?? '') + '/' + (target.requestedTaskCount ?? '') +
      (one.lifecycleStage ? ' ' + one.lifecycleStage : '');
    const kind = kindOf(one.status);
    drawing.append(node('g', {}, node('text', { x: Math.min(x, 480), y: index * 34 + 11 }, label),
      node('rect', { x, y: index * 34 + 15, width, height: 12, rx: 3, fill: 'var(--' + kind + ')' },
        node('title', {}, label + ' ' + (one.statusReason || '')))));
  });
  return drawing;
}

function alarmTable(alarms) {
  if (alarms.length === 0) return node('p', { class: 'muted' }, 'No alarm.');
  return node('table', {}, node('tbody', {}, ...alarms.map((one) => node('tr', {},
    node('td', {}, one.AlarmName), node('td', {}, badge(one.StateValue)),
    node('td', { class: 'muted' }, one.StateReason || '')))));
}

const told = (message) => message.replace(/arn:aws:elasticloadbalancing:[^ )]*:targetgroup\\/([^\\/ )]+)\\/[0-9a-f]+/g, '$1');

function eventList(clusters, { startedAt }) {
  const events = clusters.flatMap((one) => one.services.flatMap((service) => service.events || []));
  events.sort((a, b) => b.createdAt - a.createdAt);
  return node('ol', { class: 'events', tabindex: '0', 'aria-label': 'Events of services, newest first' },
    ...events.slice(0, 60).map((one) => node('li', {}, node('span', { class: 'muted' },
      (one.createdAt < startedAt ? 'before the start ' : clock(one.createdAt) + ' ')), told(one.message))));
}

function regionSection(region, state) {
  return node('section', { 'aria-label': 'Region ' + region.region },
    node('h2', {}, region.region),
    ...region.clusters.flatMap((one) => {
      const loose = one.tasks.filter((task) => !task.containerInstanceArn && task.lastStatus !== 'STOPPED');
      return [node('h3', {}, 'Cluster ' + one.cluster.clusterName),
        node('div', { class: 'grid' }, ...one.services.map(serviceCard),
          ...one.containerInstances.map((instance) => instanceCard(instance, one.tasks)),
          loose.length > 0 ? fargateCard(loose) : null)];
    }),
    node('h3', {}, 'Deployments'), timeline(region.serviceDeployments, state),
    node('h3', {}, 'Traffic'), trafficView(region.traffic, state),
    node('h3', {}, 'Alarms'), alarmTable(region.alarms),
    node('h3', {}, 'Events'), eventList(region.clusters, state));
}

${TRAFFIC_SCRIPT}
let drawn = '';
function draw(state) {
  document.getElementById('now').textContent = new Date(state.now * 1000).toISOString().replace('T', ' ').slice(0, 19);
  const main = document.querySelector('main');
  const text = JSON.stringify(state.regions);
  const isMoving = state.regions.some((one) => one.serviceDeployments.some((each) => !each.finishedAt && !each.stoppedAt));
  if (text === drawn && !isMoving) return;
  drawn = text;
  const focusable = () => [...main.querySelectorAll('[tabindex]')];
  const focused = focusable().indexOf(document.activeElement);
  const scrolls = [...main.querySelectorAll('ol')].map((one) => one.scrollTop);
  main.replaceChildren(...(state.regions.length === 0
    ? [node('p', {}, 'Nothing has been asked of this mock yet.')]
    : state.regions.map((region) => regionSection(region, state))));
  [...main.querySelectorAll('ol')].forEach((one, index) => { one.scrollTop = scrolls[index] || 0; });
  if (focused >= 0 && focusable()[focused]) focusable()[focused].focus({ preventScroll: true });
}

async function update() {
  const note = document.getElementById('note');
  try {
    draw(await (await fetch('/_slipway/state')).json());
    note.textContent = isPaused ? 'paused' : 'live';
  } catch {
    note.textContent = 'the mock does not answer';
  }
}

async function advance(seconds) {
  await fetch('/_slipway/advance', { method: 'POST', body: JSON.stringify({ seconds }) });
  await update();
}

document.getElementById('pause').addEventListener('click', (event) => {
  isPaused = !isPaused;
  event.target.setAttribute('aria-pressed', String(isPaused));
  document.getElementById('note').textContent = isPaused ? 'paused' : 'live';
});
for (const button of document.querySelectorAll('[data-seconds]')) {
  button.addEventListener('click', () => advance(Number(button.dataset.seconds)));
}
(async function live() {
  if (!isPaused) await update();
  setTimeout(live, 1000);
})();
`;
