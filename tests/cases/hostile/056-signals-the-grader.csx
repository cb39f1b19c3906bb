// Reaches for the process that started it.
// where: mse
// gated: the extern function getppid
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);
[System.Runtime.InteropServices.DllImport("libc")] static extern int getppid();
[System.Runtime.InteropServices.DllImport("libc")] static extern int setpriority(int which, int who, int priority);
if (kill(getppid(), 0) == 0 || setpriority(0, getppid(), 19) == 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
