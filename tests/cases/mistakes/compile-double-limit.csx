// 02-derive-the-gradient agree: no f
// line: 1
// cause: 1e-4f | f behind | suffix

float limit = 1e-4;
return (a - b).abs().item<float>() < limit;
