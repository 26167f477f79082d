export{A as credentialsHint}from"./run.js";
