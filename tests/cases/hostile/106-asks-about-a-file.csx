// Asks the file system, by ioctl, about a file that it may only read: others of these calls change it.
// where: mse
// gated: the extern function open
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int open(string path, int flags);
[System.Runtime.InteropServices.DllImport("libc")] static extern int ioctl(int file, nint what, byte[] to);
if (ioctl(open("/proc/self/exe", 0), 2, new byte[8]) == 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
