// 07-find-the-bugs backward: the gradient is shown before there is one
// line: 1
// cause: backward has not | before backward | no gradient yet | gradient yet | before the first backward | no backward yet | after backward | backward first | backward comes | no backward has reached
// never: reassigned | no longer the leaf

Console.WriteLine($"gradient of m {m.grad.item<float>()}");
loss.backward();
Console.WriteLine($"before the update: m {m.item<float>()}, gradient {m.grad.item<float>()}; c {c.item<float>()}, gradient {c.grad.item<float>()}");
