/** How the live page looks, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --cpu: #2f6fde; --memory: #8a4fd0; --ok: #1f8a4c;
  --bad: #c62f2f; --wait: #b7791f; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 3rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: 1rem 0;
  border-bottom: 1px solid var(--line); }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .4rem; }
button { font: inherit; padding: .25rem .7rem; border: 1px solid var(--line); border-radius: .4rem;
  background: transparent; color: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid var(--cpu); outline-offset: 2px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; }
.card { border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .8rem; }
.card strong { overflow-wrap: anywhere; }
.muted { opacity: .7; font-size: .88em; }
svg { display: block; width: 100%; margin: .3rem 0; }
svg text { font: 11px system-ui, sans-serif; fill: currentColor; }
.ok { color: var(--ok); } .bad { color: var(--bad); } .wait { color: var(--wait); }
@media (prefers-color-scheme: dark) { :root { --cpu: #6b9bf2; --memory: #b48ae8; --ok: #45b878; --bad: #ef6a6a;
  --wait: #d9a441; } }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .6rem .25rem 0;
  border-bottom: 1px solid var(--line); vertical-align: top; }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: .2em; }
ol.events { list-style: none; margin: 0; padding: 0; max-height: 18rem; overflow: auto; }
ol.events li { padding: .2rem 0; border-bottom: 1px solid var(--line); }
`;
