// Prints without end.
// where: mse
// jailed: failed, Output limit

while (true) Console.WriteLine(new string('A', 4096));
