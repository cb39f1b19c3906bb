// 06-train-on-many-samples plots: a title in single quotes
// line: 2
// cause: double quot~ | "Parameter | quotation marks

plotTrace(valuesOfLoss, "Loss");
plotTrace(valuesOfM, 'Parameter m');
plotTrace(valuesOfC, "Parameter c");
