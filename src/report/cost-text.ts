import type { Price } from '../placement/cost/price.ts';
import type { CostForecast, LaunchForecast, SizeForecast, TaskSize } from './cost.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { hourlyText, monthlyText } from './price-text.ts';

/** What a service costs, in lines for the log. */
export function costLines(cost: CostForecast): readonly string[] {
  const rows = costRows(cost).map(([name, text]) => `cost: ${name}: ${text}`);
  const origin = originOf(cost.after);
  return [...rows, ...(origin === undefined ? [] : [`cost: prices: ${origin}`])];
}

/** What a service costs, as Markdown. */
export function costMarkdown(cost: CostForecast): readonly string[] {
  const rows = costRows(cost).map((row) => row.map(escapeMarkdown));
  const origin = originOf(cost.after);
  return [
    '### Cost',
    markdownTable(['', ''], rows),
    ...(origin === undefined ? [] : [`Prices: ${escapeMarkdown(origin)}.`]),
  ];
}

/** Where tasks should run, in lines for the log. */
export function launchLines({ chosen, why, table }: LaunchForecast): readonly string[] {
  return [
    `launch type: ${chosen ?? 'none'}: ${why}`,
    ...table.map(
      ({ name, price, verdict }) => `launch type: ${name}: ${monthlyText(price)}, ${verdict}`,
    ),
  ];
}

/** Where tasks should run, as Markdown. */
export function launchMarkdown({ chosen, why, table }: LaunchForecast): readonly string[] {
  const rows = table.map(({ name, price, verdict }) =>
    [name, monthlyText(price), verdict].map(escapeMarkdown),
  );
  return [
    '### Launch type',
    `**${escapeMarkdown(chosen ?? 'None')}**: ${escapeMarkdown(why)}.`,
    markdownTable(['Way', 'Cost', ''], rows),
  ];
}

function costRows(cost: CostForecast): readonly (readonly [string, string])[] {
  const { now, peak, after, rolloutUsd, isOfInstances, size } = cost;
  const whole = isOfInstances ? 'instances' : 'now';
  return [
    [whole, monthlyText(now)],
    ...(isOfInstances
      ? []
      : ([
          ['at the peak', hourlyText(peak)],
          ['after', monthlyText(after)],
        ] as const)),
    ...(rolloutUsd === undefined
      ? []
      : ([['the rollout itself', `${rolloutUsd.toFixed(4)} USD more`]] as const)),
    ...(size === undefined ? [] : sizeRows(size)),
  ];
}

function sizeRows(size: SizeForecast): readonly (readonly [string, string])[] {
  const { asked, smallest, current, headroomPercent } = size;
  const room = headroomPercent === 0 ? '' : ` with ${headroomPercent} % headroom`;
  const left = `${percent(size.unusedCpu)} of the CPU and ${percent(size.unusedMemory)} of the memory unused`;
  const is = current === undefined ? '' : `; the definition has ${sizeText(current)}`;
  return [
    [
      'smallest Fargate size',
      `${sizeText(smallest)} for ${sizeText(asked)} that containers ask for${room}, ${left}${is}`,
    ],
    ...size.variants.map(({ name, price }) => [name, monthlyText(price)] as const),
  ];
}

function sizeText({ cpuUnits, memoryMib }: TaskSize): string {
  return `${cpuUnits} CPU units and ${memoryMib} MiB`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function originOf(price: Price): string | undefined {
  return price.kind === 'known' && price.origin !== '' ? price.origin : undefined;
}
