// 04-training-loop isConverged: item without its type
// line: 1
// cause: item<float>

return loss.item() == 0;
