export{p as DescribeServicesCommand,d as DescribeTasksCommand,y as ECSClient,a as RunTaskCommand,r as StopTaskCommand}from"./aws-sdk.js";
