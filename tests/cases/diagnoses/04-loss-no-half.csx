// 04-training-loop loss
// silence: the message about the step says it already

(yPred - y).pow(2).mean()
