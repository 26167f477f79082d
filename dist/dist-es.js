export{ot as fromEnv}from"./aws-sdk.js";
