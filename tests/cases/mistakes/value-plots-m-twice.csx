// 04-training-loop plots: m twice, c not at all
// cause: valuesOfC | c is not | of c | c is missing
// never: title

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfYPred, "Prediction");
plotTrace(valuesOfM, "Parameter m");
plotTrace(valuesOfM, "Parameter c");
