// 04-training-loop isConverged: item of another type
// line: 1
// cause: item<float>
// never: exit code

return loss.item<double>() == 0;
