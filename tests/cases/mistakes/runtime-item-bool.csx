// 02-derive-the-gradient agree: item of a type that it has not
// line: 1
// cause: item<float> | <

return !(a - b).abs().item<bool>();
