// Closes what it prints to.
// where: mse
// jailed: passed

Console.Out.Close();
Console.SetOut(TextWriter.Null);
return (yPred - yTrue).pow(2).mean() / 2;
