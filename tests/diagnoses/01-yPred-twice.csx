// 01-one-sample yPred
// hint: It is twice as large: is a one half missing, or something counted twice?

linear(x) * 2
