// 04-training-loop plots: an f-string as in Python
// line: 1
// cause: $

plotTrace(valuesOfLoss, f"Loss of {valuesOfLoss.Count} steps");
plotTrace(valuesOfYPred, "Prediction");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfC, "Parameter c");
