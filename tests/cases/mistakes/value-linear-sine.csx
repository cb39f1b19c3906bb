// 01-one-sample linear: something else altogether
// cause: sin() | sin | sine
// never: sign | swapped | intercept

return (m * x + c).sin();
