// Maps shared memory, which no limit counts.
// where: mse
// gated: the extern function mmap
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern nint mmap(nint a, nint length, int protection, int flags, int file, nint offset);
if (mmap(0, (nint)4 << 30, 3, 0x21, -1, 0) != -1) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
