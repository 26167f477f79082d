export{Ja as fromEnv}from"./aws-sdk.js";
