// Reads a file through libtorch.
// where: mse
// gated: torch.from_file
// jailed: failed, 
// bare: reached

var bytes = from_file("SECRET_FILE", false, 20, ScalarType.Byte);
throw new Exception("REACHED " + Encoding.UTF8.GetString(bytes.data<byte>().ToArray()));
