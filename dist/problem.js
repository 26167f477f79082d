function e({desired:e,minimumHealthyPercent:t,maximumPercent:n}){return{lower:Math.ceil(e*t/100),upper:Math.floor(e*n/100)}}export{e as t};
