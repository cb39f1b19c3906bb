// Opens a comment that is never closed.
// where: mse
// jailed: failed, 

return (yPred - yTrue).pow(2).mean() / 2; /*
