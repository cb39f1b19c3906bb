// Throws where nobody catches.
// where: mse
// gated: new Thread
// jailed: failed, rashed

var t = new System.Threading.Thread(() => throw new InvalidOperationException());
t.Start();
t.Join();
return (yPred - yTrue).pow(2).mean() / 2;
