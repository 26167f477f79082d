import{a as e,c as t,i as n,l as r,n as i,o as a,s as o,t as s}from"./node-https.js";t();export{s as Agent,i as Server,e as createServer,n as default,a as get,o as globalAgent,r as request};
