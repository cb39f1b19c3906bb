// Sleeps for ever.
// where: mse
// jailed: failed, Time limit

System.Threading.Thread.Sleep(-1);
return (yPred - yTrue).pow(2).mean() / 2;
