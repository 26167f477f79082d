export{t as planTask}from"./task-request2.js";
