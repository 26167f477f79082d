export{l as EventStreamSerde,d as eventStreamSerdeProvider}from"./aws-sdk.js";
