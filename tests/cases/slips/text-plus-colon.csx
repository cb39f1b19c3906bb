// 06-train-on-many-samples plots
// 1:25-29 CS0103 The name 'title' does not exist in the current context
//   Write `title: "Loss"`: an argument that is named has `:` behind its name in C#.

plotTrace(valuesOfLoss, title="Loss");
