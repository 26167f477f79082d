export{f as DescribeServicesCommand,u as DescribeTasksCommand,_ as ECSClient,a as RunTaskCommand,r as StopTaskCommand}from"./aws-sdk.js";
