// Sends a datagram.
// where: mse
// gated: the extern function socket
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int socket(int family, int type, int protocol);
[System.Runtime.InteropServices.DllImport("libc")] static extern nint sendto(int socket, byte[] data, nint length, int flags, byte[] address, int size);
var s = socket(2, 2, 0);
if (s >= 0 && sendto(s, [1], 1, 0, [2, 0, PORT_BYTES, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 16) == 1) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
