// 01-one-sample mse
// hint: It is 0: a whole number is divided by a whole number there, which gives a whole number in C#. 1 / 2 is 0, and 1f / 2 is 0.5.

    return (yPred - yTrue).pow(2).mean() * (1 / 2);
