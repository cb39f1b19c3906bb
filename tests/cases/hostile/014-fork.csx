// Makes a second process of itself.
// where: mse
// gated: the extern function fork
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int fork();
[System.Runtime.InteropServices.DllImport("libc")] static extern void _exit(int code);
var child = fork();
if (child == 0) _exit(0);
if (child > 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
