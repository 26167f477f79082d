export{t as readAction}from"./from-action2.js";
