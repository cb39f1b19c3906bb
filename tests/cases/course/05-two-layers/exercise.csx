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
    private readonly Linear hidden = Linear(2, 8); // hole
    private readonly Linear readout = Linear(8, 1); // hole

    public Net() : base("net") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        #region hole forward
        return readout.forward(hidden.forward(x).tanh());
        #endregion
    }
}

Net net = new();

// 3. What moves it.
optim.Optimizer optimizer = optim.Adam(net.parameters(), lr: 0.05); // hole

// 4. Once over the data.
void epoch(Net net, optim.Optimizer optimizer, Tensor X, Tensor y, int batch)
{
    #region hole epoch
    foreach (var (x, t) in X.split(batch).Zip(y.split(batch)))
    {
        optimizer.zero_grad();
        functional.binary_cross_entropy_with_logits(net.forward(x), t).backward();
        optimizer.step();
    }
    #endregion
}

// 5. What it says.
Tensor predict(Net net, Tensor X)
{
    #region hole predict
    using (no_grad())
    {
        return net.forward(X).sigmoid().round();
    }
    #endregion
}

for (int i = 0; i < 40; i++) epoch(net, optimizer, X, y, 16);
Console.WriteLine($"right: {predict(net, X).eq(y).to(float32).mean().item<float>():P0}");

#region checks
// The same numbers in every layer that is made the same way.
Net Fresh()
{
    manual_seed(7);
    return new Net();
}

Tensor Points(int n) => stack(new[] { Random(n), Random(n) }, 1);

// Two groups of points, and to which of them each belongs.
(Tensor X, Tensor y) Groups(int n)
{
    Tensor y = RandomLabels(n, 2).to(float32).unsqueeze(1);
    return (4 * y - 2 + stack(new[] { RandomBetween(-1, 1, n), RandomBetween(-1, 1, n) }, 1), y);
}

(float[] Losses, float End) Train(Func<Net, optim.Optimizer> make)
{
    Net net = Fresh();
    var (steps, (X, y)) = (make(net), Groups(12));
    float Loss()
    {
        using (no_grad()) return functional.binary_cross_entropy_with_logits(net.forward(X), y).item<float>();
    }
    float After()
    {
        epoch(net, steps, X, y, 5);
        return Loss();
    }
    return (new[] { After(), After(), After(), After() }, Loss());
}

CheckParameters("hidden", "the parameters of the network", () => Parameters(Fresh()), points: 1);
CheckParameters("readout", "the parameters of the network", () => Parameters(Fresh()), points: 1);

Check("forward", "what it gives for five points", () => Fresh().forward(Points(5)).detach(), points: 2, atol: 1e-5);

CheckParameters("optimizer", "it moves every parameter of net", () => Parameters(net, optimizer), points: 1);
Check("optimizer", "its kind and its learning rate", () => (optimizer.GetType().Name, optimizer.ParamGroups.First().LearningRate), points: 1);

CheckTraining("epoch", "the loss of four epochs with SGD", () => Train(n => optim.SGD(n.parameters(), 0.1)), points: 1);
CheckTraining("epoch", "the loss of four epochs with Adam", () => Train(n => optim.Adam(n.parameters(), 0.02)), points: 1);
CheckAccuracy("epoch", "points that were not seen, after ten epochs", () =>
{
    Net net = Fresh();
    var (steps, seen, fresh) = (optim.Adam(net.parameters(), 0.05), Groups(24), Groups(40));
    for (int i = 0; i < 10; i++) epoch(net, steps, seen.X, seen.y, 8);
    using (no_grad()) return (net.forward(fresh.X).sigmoid().round(), fresh.y);
}, above: 0.9, points: 1);

Check("predict", "of twenty points", () => predict(Fresh(), Points(20)), points: 1);
MustUseOneOf("predict", "no_grad", "inference_mode");
#endregion
