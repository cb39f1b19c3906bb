// Makes its pipes as large as the kernel lets it.
// where: mse
// gated: the extern function fcntl
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int fcntl(int file, int what, nint value);
if (Enumerable.Range(0, 3).Any(f => fcntl(f, 1031, 1 << 20) > 0)) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
