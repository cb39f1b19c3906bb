// 04-training-loop record: a place of a list that is not there
// line: 1
// cause: Add | empty
// never: exit code

valuesOfLoss[i] = loss.item<float>();
valuesOfYPred.Add(yPred.item<float>());
valuesOfM.Add(m.item<float>());
valuesOfC.Add(c.item<float>());
