// 06-train-on-many-samples isConverged
// 1:12-29 CS0131 The left-hand side of an assignment must be a variable, property or indexer
//   Write `<=` for `=<`.

return loss.item<float>() =< 0.001f;
