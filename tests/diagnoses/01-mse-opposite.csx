// 01-one-sample mse
// hint: The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few.

    return -(yPred - yTrue).pow(2).mean() / 2;
