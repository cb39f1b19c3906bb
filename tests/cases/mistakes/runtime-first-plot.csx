// 06-train-on-many-samples plots: a place of an empty list
// line: 1
// cause: plots[0] | empty | Add | plotTrace | index | out of | nothing in it
// never: exit code | title

plots[0] = ("Loss", valuesOfLoss);
plots[1] = ("Parameter m", valuesOfM);
plots[2] = ("Parameter c", valuesOfC);
