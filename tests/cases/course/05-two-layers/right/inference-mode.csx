// exercise 05-two-layers
// Two layers, trained by Adam
// No straight line tells these points apart: the class is whether both coordinates have the same sign. A module with a hidden
// layer can, and an optimizer trains it, a batch at a time.
//
// Replace each ... by your code and leave the other lines as they are. What belongs where:
//
//   hidden      a linear layer from 2 inputs to 8 outputs
//   readout     a linear layer from 8 inputs to 1 output
//   forward     the hidden layer, the hyperbolic tangent of what it gives, then the readout
//   optimizer   Adam for all parameters of net, with a learning rate of 0.05
//   epoch       once over X and y in their order, so many rows at a time; each batch is a step of the optimizer, along the
//               gradient of binary_cross_entropy_with_logits of what net gives for it, and of no other batch
//   predict     1 for each row of X for which net gives more than 0, and else 0: floats, computed without autograd
//
// y holds 0 and 1 as floats, one in each row.
#r "nuget: TorchSharp-cpu, 0.107.0"

using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

manual_seed(42);

// 1. The points.
Tensor X = rand(64, 2) * 2 - 1;
Tensor y = X.prod(1).sign().add(1).div(2).unsqueeze(1);

// 2. The network.
class Net : Module<Tensor, Tensor>
{
    private readonly Linear hidden = Linear(2, 8);
    private readonly Linear readout = Linear(8, 1);

    public Net() : base("net") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        return readout.call(torch.tanh(hidden.call(x)));
    }
}

Net net = new();

// 3. What moves it.
optim.Optimizer optimizer = optim.Adam(net.parameters(), lr: 0.05);

// 4. Once over the data.
void epoch(Net net, optim.Optimizer optimizer, Tensor X, Tensor y, int batch)
{
    var criterion = BCEWithLogitsLoss();
    for (long from = 0; from < X.shape[0]; from += batch)
    {
        var rows = TensorIndex.Slice(from, from + batch);
        net.zero_grad();
        Tensor loss = criterion.forward(net.forward(X[rows]), y[rows]);
        loss.backward();
        optimizer.step();
    }
}

// 5. What it says.
Tensor predict(Net net, Tensor X)
{
    using var _ = inference_mode();
    return (net.forward(X) > 0).to(float32);
}

for (int i = 0; i < 40; i++) epoch(net, optimizer, X, y, 16);
Console.WriteLine($"right: {predict(net, X).eq(y).to(float32).mean().item<float>():P0}");

