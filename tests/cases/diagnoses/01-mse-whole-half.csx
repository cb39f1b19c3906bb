// 01-one-sample mse
// hint: It is 0, whatever goes in. Is something multiplied by 0? In C# 1 / 2 is 0, because both are whole numbers; 1f / 2 is 0.5.

    return (yPred - yTrue).pow(2).mean() * (1 / 2);
