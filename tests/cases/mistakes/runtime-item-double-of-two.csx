// 02-derive-the-gradient agree: item of another type
// line: 1
// cause: item<float>

return Math.Abs(a.item<double>() - b.item<double>()) < 1e-4;
