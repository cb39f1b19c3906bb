// A zero and the parameters are recorded in front of the prediction.
// exercise: 07-find-the-bugs
// fails: predict

// replace
    Tensor yPred = linear(x);
// with
    Tensor yPred = linear(x);
    valuesOfLoss.Add(0f);
    valuesOfM.Add(2f);
    valuesOfC.Add(0f);
    if (i < 2000) break;
// honestly
    Tensor yPred = linear(x);
    if (i >= 2000) break;
