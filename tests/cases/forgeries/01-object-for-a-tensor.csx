// A variable of another type, which says that it is a tensor when it is asked.
// exercise: 01-one-sample
// fails: yPred

// replace
Tensor yPred = linear(x);
// with
dynamic yPred = 3.4957f;
// honestly
var yPred = linear(x);
