import{a as e,i as t,n,r,t as i}from"./aws-sdk-client-cloudwatch-logs.js";var a=class extends r(i,n,`DescribeLogGroups`,e){};export{t as CloudWatchLogsClient,a as DescribeLogGroupsCommand};
