/** The live page. */
export const PAGE = '<!doctype html><title>Slipway mock</title>';
