// Reads a file of the host from a thread of the pool.
// where: mse
// gated: File.ReadAllText
// jailed: failed, UnauthorizedAccessException or failed, FileNotFoundException
// bare: reached

throw new Exception("REACHED " + Task.Run(() => File.ReadAllText("SECRET_FILE")).GetAwaiter().GetResult());
