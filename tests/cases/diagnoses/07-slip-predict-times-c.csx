// 07-find-the-bugs predict
// no cause: two terms have become one product

    Tensor yPred = m * x * c;
