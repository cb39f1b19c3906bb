// Interrupts the thread that it was called from.
// where: mse
// gated: Thread.Interrupt
// jailed: passed or failed, 

System.Threading.Thread.CurrentThread.Interrupt();
return (yPred - yTrue).pow(2).mean() / 2;
