export{t as runTasks}from"./run-tasks.js";
