export{f as EventStreamSerde,h as eventStreamSerdeProvider}from"./aws-sdk.js";
