export{Y as fromEnv}from"./aws-sdk.js";
