// 06-train-on-many-samples record
// 1:22-40 CS1503 Argument 1: cannot convert from 'double' to 'float'
//   Write `item<float>()`: a float is wanted here.

valuesOfLoss.Add(loss.item<double>());
    valuesOfM.Add(m.item<float>());
    valuesOfC.Add(c.item<float>());
