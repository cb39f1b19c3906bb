// Reads a tensor that is gone.
// where: mse
// gated: torch.Tensor.get_bytes
// jailed: passed or failed, 

var gone = ones(1 << 22);
var bytes = gone.bytes;
gone.Dispose();
for (var i = 0; i < bytes.Length; i += 4096) bytes[i] = 1;
return (yPred - yTrue).pow(2).mean() / 2;
