export{n as SERVICE_RULE_TEXTS}from"./service-registry.js";
