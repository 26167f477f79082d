export{F as credentialsHint}from"./run.js";
