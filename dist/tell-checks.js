import{N as e}from"./run.js";function t(t,n,r){if(t.length!==0){for(let r of t)n[r.severity===`note`?`info`:r.severity](e(r));r.note({checks:[...r.facts().checks??[],...t]})}}export{t};
