export{B as fromEnv}from"./aws-sdk.js";
