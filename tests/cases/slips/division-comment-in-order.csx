// 01-one-sample mse
// Built

return (yPred - yTrue).pow(2).mean() / 2; // the half of it
