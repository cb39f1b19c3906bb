// The prediction is the truth, so that the loss is zero at once.
// exercise: 07-find-the-bugs
// fails: predict

// replace
    Tensor yPred = linear(x);
// with
    Tensor yPred = linear(x) * 0 + y;
// honestly
    Tensor yPred = linear(x) + y * 0;
