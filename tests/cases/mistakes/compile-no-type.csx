// 02-derive-the-gradient agree: a variable without its type
// line: 1
// cause: Tensor apart | var

apart = (a - b).abs();
return apart.item<float>() < 1e-4f;
