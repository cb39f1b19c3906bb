// 06-train-on-many-samples plots
// 1:10-10 CS0103 The name 'p' does not exist in the current context

var v = [p for p in plots];
