// exercise 07-find-the-bugs
using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
manual_seed(42);
Tensor x = tensor(new[] { 1f, 2f, 3f, 4f, 5f });
Tensor y = tensor(new[] { 2f, 4f, 6f, 8f, 10f });
Parameter slope = nn.Parameter(randn(1)), offset = nn.Parameter(randn(1));
Tensor m = slope;
Tensor c = offset;
float lr = 0.01f;
List<float> valuesOfLoss = [], valuesOfM = [], valuesOfC = [];
var optimizer = torch.optim.SGD(new[] { slope, offset }, lr);
for (int step = 0; step < 2000; step++)
{
    optimizer.zero_grad();
    Tensor loss = nn.functional.mse_loss(m * x + c, y) / 2;
    loss.backward();
    optimizer.step();
    valuesOfLoss.Add(loss.item<float>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
    if (valuesOfLoss.Last() < 0.001f) break;
}
