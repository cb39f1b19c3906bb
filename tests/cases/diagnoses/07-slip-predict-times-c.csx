// 07-find-the-bugs predict
// cause: * stands where + belongs.

    Tensor yPred = m * x * c;
