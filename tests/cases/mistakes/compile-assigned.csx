// 04-training-loop isConverged: = for ==
// line: 1
// cause: ==

return loss.item<float>() = 0;
