// Stops its own process, as Ctrl-Z does.
// where: mse
// gated: Environment.ProcessId
// jailed: failed, Time limit

[System.Runtime.InteropServices.DllImport("libc")] static extern int tgkill(int process, int thread, int signal);
tgkill(Environment.ProcessId, Environment.ProcessId, 19);
return (yPred - yTrue).pow(2).mean() / 2;
