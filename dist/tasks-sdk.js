export{k as DescribeServicesCommand,D as DescribeTasksCommand,I as ECSClient,x as RunTaskCommand,y as StopTaskCommand}from"./aws-sdk.js";
