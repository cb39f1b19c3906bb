// exercise 01-one-sample
#r "nuget: TorchSharp-cpu, 0.107.0"
using System;
using TorchSharp;
using static TorchSharp.torch;
manual_seed(42);
string Show(Tensor t) => t is null ? "none" : t.npstr();
Tensor x = ones(1) * 10;
Tensor y = ones(1) + 1;
Tensor m = randn(1).requires_grad_();
Tensor c = randn(1).requires_grad_();
Tensor linear(Tensor x) => x.mul(m).add(c);
Tensor mse(Tensor yPred, Tensor yTrue) => nn.functional.mse_loss(yPred, yTrue) / 2;
float lr = 1e-3f;
Tensor yPred = m * x + c;
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");
Tensor loss = mse(linear(x), y);
Console.WriteLine($"loss {Show(loss)}");
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");
autograd.backward([loss]);
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");
Console.WriteLine($"x {Show(x)}, gradient {Show(x.grad)}");
Console.WriteLine($"y {Show(y)}, gradient {Show(y.grad)}");
