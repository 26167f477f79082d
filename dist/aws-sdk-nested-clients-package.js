var e=`3.998.3`;export{e as t};
