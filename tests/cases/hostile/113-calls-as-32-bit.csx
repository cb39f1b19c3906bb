// Calls the kernel as 32-bit programs do.
// where: mse with: delegate int GetProcess();
// gated: the extern function mmap
// jailed: failed, rashed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern nint mmap(nint a, nint length, int protection, int flags, int file, nint offset);
var code = mmap(0, 4096, 7, 0x22, -1, 0);
System.Runtime.InteropServices.Marshal.Copy((byte[])[0x53, 0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0x5b, 0xc3], 0, code, 10);
var process = System.Runtime.InteropServices.Marshal.GetDelegateForFunctionPointer<GetProcess>(code)();
if (process > 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
