// Raises its own limits.
// where: mse
// gated: the extern function setrlimit
// jailed: passed

[System.Runtime.InteropServices.DllImport("libc")] static extern int setrlimit(int resource, long[] limit);
[System.Runtime.InteropServices.DllImport("libc")] static extern int prctl(int option, nint a, nint b, nint c, nint d);
if (setrlimit(2, [-1, -1]) == 0 || setrlimit(0, [-1, -1]) == 0 || setrlimit(1, [-1, -1]) == 0) throw new Exception("REACHED");
prctl(1, 0, 0, 0, 0);
return (yPred - yTrue).pow(2).mean() / 2;
