// 06-train-on-many-samples record
// 1:22-24 CS1503 Argument 1: cannot convert from 'double' to 'float'
//   Write `0.5f`: the f makes a float of it; without it, it is a double.

valuesOfLoss.Add(0.5);
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
