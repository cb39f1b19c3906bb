// 01-one-sample mse
// hint: It is half as large: is it halved once too often, or something left out?

    return (yPred - yTrue).pow(2).mean() / 4;
