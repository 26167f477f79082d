const e=/^FARGATE(_SPOT)?$/;function t({settings:t}){return(t?.capacityProviders??[]).filter(t=>!e.test(t))}function n(e){return e.launchType===`EC2`||t(e).length>0}export{n,t};
