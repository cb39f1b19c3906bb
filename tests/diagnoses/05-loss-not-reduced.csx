// 05-many-samples loss
// hint: There is a number for each sample, and their mean is what was expected: mean() makes one number of them.

mse(yPred, y)
