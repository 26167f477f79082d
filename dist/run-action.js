export{n as runAction}from"./run.js";
