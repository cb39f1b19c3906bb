// 06-train-on-many-samples isConverged: a comma for the point
// line: 1
// cause: 0.001f | point | dot

return loss.item<float>() < 0,001f;
