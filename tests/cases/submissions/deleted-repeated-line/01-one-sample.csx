// exercise 01-one-sample
// One sample
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using TorchSharp;
using static TorchSharp.torch;

// Everybody draws the same random numbers.
manual_seed(42);

string Show(Tensor t) => t is null ? "none" : t.npstr();

// 1. The sample: one x, and the y that belongs to it.
Tensor x = tensor(10f);
Tensor y = tensor(2f);

// 2. The parameters: random, and tracked by autograd.
Tensor m = randn(1, requires_grad: true);
Tensor c = randn(1, requires_grad: true);

// 3. The model: the line with slope m and intercept c.
Tensor linear(Tensor x)
{
    return m * x + c;
}

// 4. The loss: half the mean of the squared errors, as one number.
Tensor mse(Tensor yPred, Tensor yTrue)
{
    Tensor e = yPred - yTrue;
    return 0.5f * (e * e).mean();
}

// 5. The learning rate: how large a step will be. This exercise takes none yet.
float lr = 0.01f;

// 6. The prediction, with the parameters as they are now.
Tensor yPred = linear(x);
Console.WriteLine($"predicted {Show(yPred)}, true {Show(y)}");

// 7. The loss of this prediction.
Tensor loss = mse(yPred, y);
Console.WriteLine($"loss {Show(loss)}");

// 8. The gradients: look before and after autograd has computed them.
loss.backward();
Console.WriteLine($"gradients: m {Show(m.grad)}, c {Show(c.grad)}");

// 9. Everything side by side. Which patterns do you see?
Console.WriteLine($"m {Show(m)}, gradient {Show(m.grad)}");
Console.WriteLine($"c {Show(c)}, gradient {Show(c.grad)}");
Console.WriteLine($"x {Show(x)}, gradient {Show(x.grad)}");
Console.WriteLine($"y {Show(y)}, gradient {Show(y.grad)}");
