export{n as EventStreamSerde,a as eventStreamSerdeProvider}from"./aws-sdk.js";
