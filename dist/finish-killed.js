export{n as finishKilled}from"./finish-killed2.js";
