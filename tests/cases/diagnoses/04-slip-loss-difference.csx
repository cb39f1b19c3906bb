// 04-training-loop loss
// no cause: more than one thing is missing

yPred - y
