// 02-derive-the-gradient agree: Math of a tensor
// line: 1
// cause: item<float> | .abs()

return Math.Abs(a - b) < 0.0001f;
