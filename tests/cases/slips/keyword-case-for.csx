// 06-train-on-many-samples plots
// 1:1-3 CS0103 The name 'For' does not exist in the current context
//   Write `for`: capital and small letters are different ones in C#.

For (int i = 0; i < 2; i++) plotTrace(valuesOfLoss, "L");
