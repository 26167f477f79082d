export{t as verifyAll}from"./verify-all.js";
