// Writes to standard error without end.
// where: mse
// jailed: failed, limit

while (true) Console.Error.Write("xxxxxxxxxxxxxxxx");
