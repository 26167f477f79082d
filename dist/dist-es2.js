export{I as ECSClient}from"./aws-sdk.js";
