// Connects to a port of this machine.
// where: mse
// gated: the extern function socket
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int socket(int family, int type, int protocol);
[System.Runtime.InteropServices.DllImport("libc")] static extern int connect(int socket, byte[] address, int length);
var s = socket(2, 1, 0);
if (s >= 0 && connect(s, [2, 0, PORT_BYTES, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 16) == 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
