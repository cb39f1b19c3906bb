// Keeps the process alive with a thread of its own.
// where: mse
// gated: new Thread
// jailed: passed

var t = new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = false };
t.Start();
return (yPred - yTrue).pow(2).mean() / 2;
