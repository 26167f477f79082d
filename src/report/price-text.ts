import type { Price } from '../placement/cost/price.ts';

/** Hours of a mean month, as AWS counts them for estimates. @source AWS Pricing Calculator: 730 hours */
const HOURS_PER_MONTH = 730;

/** `140.16 USD a month`, or `unknown: …`. */
export function monthlyText(price: Price): string {
  if (price.kind === 'unknown') return `unknown: ${price.why}`;
  return `${(price.usdPerHour * HOURS_PER_MONTH).toFixed(2)} USD a month`;
}

/** `0.1920 USD an hour`, or `unknown: …`. */
export function hourlyText(price: Price): string {
  if (price.kind === 'unknown') return `unknown: ${price.why}`;
  return `${price.usdPerHour.toFixed(4)} USD an hour`;
}
