import{i as e,n as t,o as n,r,t as i}from"./aws-sdk-client-cloudwatch-logs.js";var a=class extends r(i,t,`GetLogEvents`,n){};export{e as CloudWatchLogsClient,a as GetLogEventsCommand};
