export{tt as fromEnv}from"./aws-sdk.js";
