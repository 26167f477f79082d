export{t as checkPolicy}from"./definition.js";
