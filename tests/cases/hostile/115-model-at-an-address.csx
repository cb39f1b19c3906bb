// Makes a model of what lies at an address.
// where: mse with: class Model() : torch.nn.Module<Tensor, Tensor>((nint)64, (nint)64) { public override Tensor forward(Tensor x) => x; }
// gated: new torch.nn.Module
// jailed: failed, crash

new Model().train();
return (yPred - yTrue).pow(2).mean() / 2;
