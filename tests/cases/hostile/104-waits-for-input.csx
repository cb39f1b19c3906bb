// Reads standard input to its end, for ever.
// where: mse
// jailed: failed, Time limit

while (true) Console.ReadLine();
