// 02-derive-the-gradient agree: and as in Python
// line: 1
// cause: &&
// never: semicolon

return (a - b).item<float>() < 1e-4f and (b - a).item<float>() < 1e-4f;
