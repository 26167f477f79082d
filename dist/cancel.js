function e(){let e=new AbortController,t=()=>{e.signal.aborted&&process.exit(130),e.abort()};return process.on(`SIGINT`,t),process.on(`SIGTERM`,t),e.signal}export{e as t};
