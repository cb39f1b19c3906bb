// Connects to a socket in the file system.
// where: mse
// gated: the extern function socket
// jailed: passed
// bare: reached

[System.Runtime.InteropServices.DllImport("libc")] static extern int socket(int family, int type, int protocol);
[System.Runtime.InteropServices.DllImport("libc")] static extern int connect(int socket, byte[] address, int length);
var address = new byte[110];
address[0] = 1;
Encoding.UTF8.GetBytes("SOCKET").CopyTo(address, 2);
var s = socket(1, 1, 0);
if (s >= 0 && connect(s, address, 110) == 0) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
