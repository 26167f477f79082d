import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The live page: one document that needs nothing but the mock that serves it. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Slipway mock</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Slipway mock</h1>
<span>simulated time <strong id="now">–</strong></span>
<span id="note" role="status">starting</span>
<button id="pause" type="button" aria-pressed="false">Pause the page</button>
<button type="button" data-seconds="60">+1 min</button>
<button type="button" data-seconds="600">+10 min</button>
</header>
<main aria-live="off"></main>
<script>${SCRIPT}</script>
</body>
</html>
`;
