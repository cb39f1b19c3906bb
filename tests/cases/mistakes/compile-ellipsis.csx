// 06-train-on-many-samples loss: three dots made one
// cause: still to be | replaced
// never: character | U+2026 | does not compile

Tensor loss = …;
