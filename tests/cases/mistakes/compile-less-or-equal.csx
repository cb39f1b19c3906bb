// 02-derive-the-gradient agree: the sign of a formula
// line: 1
// cause: <= | type <

return (a - b).abs().item<float>() ≤ 1e-4f;
