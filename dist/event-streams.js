export{_ as EventStreamSerde,b as eventStreamSerdeProvider}from"./aws-sdk.js";
