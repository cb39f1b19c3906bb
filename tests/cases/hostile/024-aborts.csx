// Aborts the process.
// where: mse
// gated: the extern function abort
// jailed: failed, rashed

[System.Runtime.InteropServices.DllImport("libc")] static extern void abort();
abort();
return (yPred - yTrue).pow(2).mean() / 2;
