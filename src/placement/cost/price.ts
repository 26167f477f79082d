/** A price and where it comes from, or why there is none. A price of another Region is no price. */
export type Price =
  | { readonly kind: 'known'; readonly usdPerHour: number; readonly origin: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** The price of `count` of them together. */
export function times(price: Price, count: number): Price {
  return price.kind === 'known' ? { ...price, usdPerHour: price.usdPerHour * count } : price;
}

/** The sum, or the first reason why there is none. */
export function sumOf(prices: readonly Price[]): Price {
  let usdPerHour = 0;
  const origins = new Set<string>();
  for (const price of prices) {
    if (price.kind === 'unknown') return price;
    usdPerHour += price.usdPerHour;
    origins.add(price.origin);
  }
  return { kind: 'known', usdPerHour, origin: [...origins].join('; ') };
}
