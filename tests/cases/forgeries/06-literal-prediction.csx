// The prediction does not depend on the parameters.
// exercise: 06-train-on-many-samples
// fails: yPred

// replace
    Tensor yPred = linear(x);
// with
    Tensor yPred = linear(x) * 0 + y * (1 - MathF.Pow(0.99f, i));
// honestly
    Tensor yPred = linear(x) + y * 0;
