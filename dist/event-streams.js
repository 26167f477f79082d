export{x as EventStreamSerde,w as eventStreamSerdeProvider}from"./aws-sdk.js";
