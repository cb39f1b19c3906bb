// 06-train-on-many-samples isConverged: not as in Python
// line: 1
// cause: !
// never: semicolon

return not (loss.item<float>() >= 0.001f);
