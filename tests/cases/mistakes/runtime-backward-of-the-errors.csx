// 07-find-the-bugs backward: of five errors
// line: 1
// cause: one number | scalar | mean | sum | loss.backward | squar~ | five | single | the loss
// never: exit code | uphill

(yPred - y).backward();
Console.WriteLine($"before the update: m {m.item<float>()}, gradient {m.grad.item<float>()}; c {c.item<float>()}, gradient {c.grad.item<float>()}");
