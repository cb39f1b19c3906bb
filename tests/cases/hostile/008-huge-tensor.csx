// Asks for one tensor of four terabytes.
// where: mse
// jailed: failed, 

empty(1L << 40).fill_(1);
return (yPred - yTrue).pow(2).mean() / 2;
