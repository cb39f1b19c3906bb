// 04-training-loop record: the gradient of m, not m
// cause: grad | gradient~
// never: times as large | opposite sign

valuesOfLoss.Add(loss.item<float>());
valuesOfYPred.Add(yPred.item<float>());
valuesOfM.Add(m.grad.item<float>());
valuesOfC.Add(c.item<float>());
