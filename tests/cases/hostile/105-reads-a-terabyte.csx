// Maps a file of the kernel that never ends.
// where: mse
// gated: File.OpenRead
// jailed: failed, 

using var zero = File.OpenRead("/dev/zero");
var buffer = new byte[1 << 20];
while (true) zero.ReadExactly(buffer);
