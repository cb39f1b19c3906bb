// The prediction is told from the step before instead of the parameters.
// exercise: 04-training-loop
// fails: yPred

// replace
    Tensor yPred = linear(x);
// with
    Tensor yPred = valuesOfYPred.Count == 0 ? linear(x) : linear(x) * 0 + 2 + (valuesOfYPred[^1] - 2) * (1 - 0.001f * 101);
// honestly
    Tensor yPred = valuesOfYPred.Count == 0 ? linear(x) : m * x + c;
