/** The part of the live page's script that draws how traffic was shared between target groups over time. */
export const TRAFFIC_SCRIPT = `
const SIDES = ['var(--cpu)', 'var(--ok)', 'var(--memory)', 'var(--wait)', 'var(--bad)'];

function shareText(weights) {
  const total = weights.reduce((sum, one) => sum + one.weight, 0);
  return weights.map((one) => one.name + ' ' +
    (total > 0 ? Math.round((one.weight / total) * 1000) / 10 : 0) + ' %').join(', ');
}

function trafficRow(route, { start, span, names, now, y }) {
  const row = node('g', {}, node('text', { x: 0, y: y + 11 },
    route.route + ': ' + shareText(route.shifts.at(-1).weights)));
  route.shifts.forEach((shift, index) => {
    const from = Math.max(shift.at, start);
    const until = route.shifts[index + 1] ? route.shifts[index + 1].at : now;
    if (until <= start) return;
    const x = ((from - start) / span) * 780;
    const width = Math.max(1, ((until - from) / span) * 780 - 1);
    const total = shift.weights.reduce((sum, one) => sum + one.weight, 0);
    let top = y + 15;
    for (const one of shift.weights) {
      const height = total > 0 ? (one.weight / total) * 24 : 0;
      if (height === 0) continue;
      row.append(node('rect', { x, y: top, width, height, fill: SIDES[names.indexOf(one.name) % SIDES.length] },
        node('title', {}, clock(from) + ' ' + shareText(shift.weights))));
      top += height;
    }
  });
  return row;
}

function trafficView(routes, { now, startedAt }) {
  const shown = (routes || []).filter((one) => one.shifts.length > 0).slice(0, 8);
  if (shown.length === 0) return node('p', { class: 'muted' }, 'No listener forwards traffic.');
  const names = [...new Set(shown.flatMap((one) => one.shifts.flatMap((each) => each.weights.map((it) => it.name))))];
  const since = shown.flatMap((one) => one.shifts.map((each) => each.at)).filter((at) => at >= startedAt);
  const start = Math.max(startedAt, Math.min(now - 60, ...since) - 30);
  const span = Math.max(now - start, 1);
  const drawing = node('svg', { viewBox: '0 0 800 ' + (shown.length * 46 + 14), role: 'img', 'aria-label':
    'Traffic: ' + shown.map((one) => one.route + ' ' + shareText(one.shifts.at(-1).weights)).join('; ') });
  shown.forEach((route, index) =>
    drawing.append(trafficRow(route, { start, span, names, now, y: index * 46 })));
  const bottom = shown.length * 46 + 11;
  drawing.append(node('text', { x: 0, y: bottom }, clock(start)),
    node('text', { x: 780, y: bottom, 'text-anchor': 'end' }, clock(now)));
  const legend = names.map((name, index) => node('span', {},
    node('span', { class: 'swatch', style: 'background:' + SIDES[index % SIDES.length] }), ' ' + name + ' '));
  return node('div', {}, drawing, node('div', { class: 'muted' }, ...legend));
}
`;
