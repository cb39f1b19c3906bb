// Asks the kernel for what no program here needs.
// where: mse
// gated: the extern function syscall
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e);
[System.Runtime.InteropServices.DllImport("libc")] static extern int memfd_create(string name, int flags);
[System.Runtime.InteropServices.DllImport("libc")] static extern int unshare(int flags);
[System.Runtime.InteropServices.DllImport("libc")] static extern nint ptrace(int request, int process, nint address, nint data);

var reached = syscall(425, 1, 0, 0, 0, 0) >= 0 || syscall(438, 3, 0, 0, 0, 0) >= 0 || memfd_create("x", 0) >= 0 || unshare(0x10000000) == 0 || ptrace(0, 0, 0, 0) == 0;
if (reached) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
