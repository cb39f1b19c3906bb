// 02-derive-the-gradient agree: a tensor where true or false belongs
// line: 1
// cause: item<float>

return abs(a - b) < 1e-4f;
