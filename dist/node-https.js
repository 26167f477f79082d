import{Bn as e,Fn as t,Hn as n,In as r,Rn as i,Un as a,Vn as o,zn as s}from"./aws-sdk.js";n();export{t as Agent,r as Server,s as createServer,i as default,e as get,o as globalAgent,a as request};
