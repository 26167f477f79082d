export{t as MEMBERS,n as validateShape}from"./validate-shape2.generated.js";
