export{t as PRACTICES}from"./practices-registry.js";
