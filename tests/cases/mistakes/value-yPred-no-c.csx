// 01-one-sample yPred: the intercept is forgotten
// cause: c | intercept
// never: half | sign

Tensor yPred = m * x;
