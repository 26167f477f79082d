import{t as e}from"./yaml.js";export default e();export{};
