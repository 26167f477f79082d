export{t as lookAtRollout}from"./look-at-rollout.js";
