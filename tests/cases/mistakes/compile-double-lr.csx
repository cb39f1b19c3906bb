// 06-train-on-many-samples lr: no f
// line: 1
// cause: 0.01f | f behind | suffix

float lr = 0.01;
