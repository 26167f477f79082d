export{P as CreateServiceCommand,A as DescribeServiceRevisionsCommand,k as DescribeServicesCommand,I as ECSClient,v as TagResourceCommand,_ as UntagResourceCommand}from"./aws-sdk.js";
