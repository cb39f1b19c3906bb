// Takes memory through libtorch.
// where: mse
// jailed: failed, Memory limit or failed, Time limit

var kept = new List<Tensor>();
while (true) kept.Add(ones(8 << 20));
