// Computes a number of two billion digits.
// where: mse
// jailed: failed, 

System.Numerics.BigInteger.Pow(9, int.MaxValue);
return (yPred - yTrue).pow(2).mean() / 2;
