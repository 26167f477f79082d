export{rt as fromEnv}from"./aws-sdk.js";
