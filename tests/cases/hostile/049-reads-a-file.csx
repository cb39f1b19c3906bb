// Reads a file of the host.
// where: mse
// gated: File.ReadAllText
// jailed: failed, UnauthorizedAccessException or failed, FileNotFoundException
// bare: reached

throw new Exception("REACHED " + File.ReadAllText("SECRET_FILE"));
