// 06-train-on-many-samples isConverged: float() as in Python
// line: 1
// cause: item<float>

return float(loss) < 0.001f;
