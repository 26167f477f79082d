export{P as CreateServiceCommand,k as DescribeServicesCommand,I as ECSClient,v as TagResourceCommand,_ as UntagResourceCommand}from"./aws-sdk.js";
