// 01-one-sample linear: something else altogether
// silence: nothing but a guess could be said of a sine
// never: sign | swapped | intercept

return (m * x + c).sin();
