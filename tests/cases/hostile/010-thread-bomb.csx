// Starts threads without end.
// where: mse
// gated: new Thread
// jailed: failed, limit or failed, threw or failed, rashed

while (true) new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();
