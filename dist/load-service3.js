export{t as loadService}from"./load-service.js";
