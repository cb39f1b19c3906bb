// Takes memory in large pieces.
// where: mse
// jailed: failed, Memory limit

var kept = new List<byte[]>();
while (true) kept.Add(new byte[8 << 20]);
